"""Who has each question a viewer asked, and what people did about it."""

"""Language models that can be asked, one file for each kind of server."""

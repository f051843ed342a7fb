"""The weekly report: what to make, how sure, and why; as page, PDF, workbook and tables."""

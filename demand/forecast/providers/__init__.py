"""The forecasting libraries, each behind one file that is imported only when it is needed."""

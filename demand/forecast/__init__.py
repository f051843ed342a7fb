"""How much of each thing will be wanted: past weeks in, mean and quantiles of the next ones out."""

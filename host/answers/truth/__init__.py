"""Whether what a text says is what its evidence says: numbers of the right variant, stock, names,
yes and no. The guard asks here; what may not be said whatever the evidence is in `law`."""

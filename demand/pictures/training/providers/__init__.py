"""What needs torch: the network, its training and its export."""

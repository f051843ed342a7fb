"""Comment mining: what viewers want, wish, praise and complain of, counted by week and viewer."""

"""Solvers behind the plan, each with its library inside."""

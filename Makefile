# What developers run by name; the commands users need are in the README.

.PHONY: bench
# Ours and every installed peer over one workload, in one table.
bench:
	Benchmarks/compare

"""newsparse on engines that spread work over machines: `newsparse.adapters.dask`, `newsparse.adapters.spark`.

Neither is imported here: each needs its extra.
"""

"""Which fragment of a page continues which: nodes, evidence, weights, the assignment."""

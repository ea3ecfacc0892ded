"""What users do. Each is a frozen dataclass of ports, called with what the user gave.

A use case owns its transactions: it opens them late, does no slow work inside, and leaving commits.
"""

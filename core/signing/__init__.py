"""Digital signatures on papers, where somebody has a certificate. Never required: the signed paper is enough."""

import click


@click.command()
def papers() -> None:
    """Soon."""

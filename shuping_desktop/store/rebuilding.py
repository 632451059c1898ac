"""Recovery of a review with damaged tables from its journal, into a new file."""

from pathlib import Path

from ..messages import msg
from .errors import StoreError
from .salvage import SalvageSteps, examine, write_rebuilt


def rebuild(damaged: Path, target: Path, who: str, steps: SalvageSteps) -> None:
    """Create a new file from the journal of a damaged one. Raises StoreError if that is damaged too."""
    recovery = examine(damaged, who)
    if not recovery.is_whole:
        refusal = msg(
            "{file} 的修改记录也已损坏，不能完整重建；请抢救还能证明的内容，或改用备份。", file=damaged.name
        )
        raise StoreError(refusal)
    write_rebuilt(recovery, target, who, steps)

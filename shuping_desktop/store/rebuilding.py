"""Recovery of a damaged review into a new file."""

from pathlib import Path

import apsw

from ..messages import msg
from ..reasons import reason
from . import journal
from .connecting import connect
from .creating import make_file
from .errors import StoreError
from .file_checks import check_file
from .recovery import recover


def rebuild(damaged: Path, target: Path, who: str = "") -> None:
    """Create a new file from the journal of a damaged one. Raises StoreError if that is damaged too."""
    check_file(damaged)
    recover(damaged, who)
    connection = connect(damaged, writable=False)
    try:
        chain = list(journal.sound(journal.entries(connection)))
        make_file(target, lambda fresh: journal.write_all(chain, fresh))
    except journal.BrokenSealError as error:
        refusal = msg("{file} 的修改记录也已损坏，不能重建，请改用备份。", file=damaged.name)
        raise StoreError(refusal) from error
    except (apsw.Error, ValueError) as error:
        refusal = msg(
            "{file} 的修改记录无法读取（{why}），不能重建，请改用备份。", file=damaged.name, why=reason(error)
        )
        raise StoreError(refusal) from error
    finally:
        connection.close()

"""Writing finished files to places that the user chose."""

from pathlib import Path

from .. import files
from ..file_names import long_name, unusable_name
from ..messages import msg
from ..reasons import reason
from ..store import Review
from .errors import RefusedError


def write_output(review: Review | None, target: Path, content: bytes) -> None:
    """Write a file, complete or not at all. Raises RefusedError, also where `target` is the review itself.

    A new file can be read by the user alone: it may have names and scores, and a computer may have several
    users. A file that is replaced keeps its permissions, so that one handed on once stays readable.
    """
    problem = long_name(target, database=False) or unusable_name(target.name)
    if problem:
        raise RefusedError(problem)
    try:
        if review is not None and target.exists() and target.samefile(review.path):
            raise RefusedError(msg("不能写到评议文件自己（{file}）上，请换一个文件名。", file=target.name))
        files.write_whole(target, content)
    except files.NotSyncedError as error:
        raise RefusedError(files.not_synced(target)) from error
    except OSError as error:
        refusal = msg("{path} 无法写入（{why}），请检查位置、权限和空间。", path=target, why=reason(error))
        raise RefusedError(refusal) from error

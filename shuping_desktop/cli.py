"""Command line: one sub-command, one operation. Nothing here needs a screen.

Sub-commands import what they need, so that `results` does not load the readers of workbooks.
"""

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from .cli_translation import install_chinese
from .messages import Message, MessageError, verbatim
from .operations import results, reviews
from .reasons import reason
from .store import Review

DONE, FAILED, WRONG_USAGE = 0, 1, 2
DEBUG = "SHUPING_DEBUG"


def run(arguments: Sequence[str]) -> int:
    """Carry out one sub-command; return its exit code. Failures are one sentence on standard error."""
    parser = _parser()
    options = parser.parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        code = command(options)
        # A failure to flush at exit would print a traceback.
        sys.stdout.flush()
        return code
    except MessageError as error:
        return _failed(str(error.message))
    except BrokenPipeError:
        # The reader of the pipe has closed it.
        _drop_output()
        return FAILED
    except OSError as error:
        _drop_output()
        return _failed(f"没有做完：{reason(error)}；请检查空间和权限。")
    except KeyboardInterrupt:
        return _failed("已中断，没有做完。")
    except Exception as error:
        if os.environ.get(DEBUG):
            traceback.print_exc()
        return _failed(f"程序内部出错（{type(error).__name__}）。请用 verify 核对评议文件后再试一次。")


def _drop_output() -> None:
    """Discard buffered output, so that flushing does not fail at exit."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _confirm(sentence: str) -> None:
    """Print a confirmation; a closed stdout must not turn success into failure."""
    try:
        print(" ".join(sentence.split()), flush=True)
    except OSError:
        _drop_output()


def _warn(warnings: Iterable[Message]) -> None:
    """Print what to know about a written file on standard error, a line each."""
    with suppress(OSError):
        for warning in warnings:
            print("提醒：" + " ".join(str(warning).split()), file=sys.stderr, flush=True)


def _look(review: Review) -> None:
    """Say on standard error what opening found, and if a review does not continue what was seen before."""
    from .operations import witness
    from .operations.witness_texts import sentences

    _warn(review.notices)
    finding = witness.look(review)
    if finding.is_alarming or finding.is_fresh_branch:
        _warn([verbatim("".join(map(str, sentences(finding))))])


def _failed(sentence: str) -> int:
    print(" ".join(sentence.split()), file=sys.stderr)
    return FAILED


def _parser() -> argparse.ArgumentParser:
    install_chinese()
    parser = argparse.ArgumentParser(
        prog="shuping-desktop",
        description="述评：述职评议的录入、汇总与公示。不带子命令时打开窗口，可以跟评议文件或 --sample。",
    )
    commands = parser.add_subparsers(required=True, metavar="子命令")
    new = _command(commands, "new", _new, "新建评议")
    new.add_argument(
        "--scheme", metavar="方案", default=reviews.DEFAULT_SCHEME, help="方案的名称或 TOML 文件的路径"
    )
    new.add_argument("--year", metavar="学年", default="", help="例如 2026-2027；不给就用方案的学年")
    new.add_argument("--empty", action="store_true", help="不填方案列出的述职对象，名单另行导入")
    _add_import(commands)
    shown = _command(commands, "results", _results, "显示二级学院和校学生会两部分的结果")
    shown.add_argument("--json", action="store_true", help="输出 JSON")
    _command(commands, "check", _check, "列出待处理问题，每行一个；没有问题时退出码为 0")
    rules = _command(commands, "rules", _rules, "用句子写出评议的规则；rules check 方案，逐行列出方案的毛病")
    rules.add_argument(
        "scheme", nargs="?", metavar="方案", default="", help="用于 rules check：方案的名称或路径"
    )
    rules.add_argument("--json", action="store_true", help="输出 JSON")
    rules.set_defaults(usage_error=rules.error)
    printed = _command(commands, "print", _print, "把文书打印成 PDF，公示和反馈也可以是 Word")
    printed.add_argument("document", nargs="?", metavar="文书", help="文书的名称，见 --list")
    printed.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="文件.pdf",
        help="写到哪个文件；以 .docx 结尾时写成 Word",
    )
    printed.add_argument("--track", metavar="部分", help="college（二级学院）或 officer（校学生会）")
    printed.add_argument(
        "--leave-out-unfinished",
        action="store_true",
        help="反馈里不印没有写完的综合评价意见；不加时，有没写完的就不打印",
    )
    printed.add_argument("--list", action="store_true", help="列出文书的名称")
    printed.set_defaults(usage_error=printed.error)
    export = _command(commands, "export", _export, "导出带公式的工作簿，或 CSV 表格")
    export.add_argument("output", nargs="?", type=Path, metavar="文件.xlsx", help="工作簿写到哪个文件")
    export.add_argument("--csv", type=Path, metavar="文件夹", help="把名单、评分表和结果写成 CSV，放进文件夹")
    export.set_defaults(usage_error=export.error)
    filled = _command(commands, "template", _template, "导出给评委填写的评分表工作簿")
    filled.add_argument("output", type=Path, metavar="文件.xlsx", help="写到哪个文件")
    filled.add_argument("--track", metavar="部分", help="college 或 officer，默认第一部分")
    filled.add_argument("--group", metavar="评委组", default="", help="只要这个评委组的")
    filled.add_argument("--count", metavar="份数", type=int, help="每组几份，默认是还没有收到的")
    filled.set_defaults(usage_error=filled.error)
    verify = _command(commands, "verify", _verify, "核对评议文件的定稿，或纸上的校验码属于哪一版")
    verify.add_argument(
        "--code",
        metavar="校验码",
        help="纸上每页页脚的校验码，步数和后面的码也可以一起写；属于现行定稿时退出码为 0",
    )
    verify.add_argument("--against", type=Path, metavar="另一份", help="与同一评议的另一份副本比较")
    verify.set_defaults(usage_error=verify.error)
    again = _command(commands, "rebuild", _rebuild, "从修改记录把损坏的评议重建到新文件")
    again.add_argument("target", type=Path, metavar="新文件", help="新文件")
    again.add_argument(
        "--salvage",
        action="store_true",
        help="修改记录也损坏时，救回文件里还能证明的全部内容，并逐条列出哪些有据、哪些只在数据表里、哪些没有救回",
    )
    return parser


def _add_import(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    imported = _command(
        commands, "import", _import, "导入名单或评分表（表格文件、文件夹或压缩包），全部成功才写入"
    )
    imported.add_argument(
        "inputs",
        nargs="+",
        type=Path,
        metavar="输入",
        help="表格文件（.xlsx、.xls、.ods、.et、CSV、.docx），或放着它们的文件夹、.zip",
    )
    imported.add_argument("--track", metavar="部分", default="", help="列名与几部分都相符时，指明是哪一部分")
    imported.add_argument("--replace", action="store_true", help="与已有内容不同时，以文件为准")
    imported.add_argument("--hidden", action="store_true", help="隐藏的工作表、行和列也读")
    imported.add_argument("--dry-run", action="store_true", help="只列出会怎样导入，不写入")
    imported.set_defaults(usage_error=imported.error)


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    command: Callable[[argparse.Namespace], int],
    description: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=description, description=description)
    parser.add_argument("file", type=Path, metavar="评议", help="评议文件（.shuping）")
    parser.set_defaults(command=command)
    return parser


def _new(options: argparse.Namespace) -> int:
    people = () if options.empty else None
    reviews.new_review(
        options.file, options.scheme, reviews.ReviewPlan(year=options.year, participants=people)
    )
    _confirm(f"已新建 {options.file}。")
    return DONE


def _import(options: argparse.Namespace) -> int:
    from .operations import importing
    from .operations.import_plan import LineStatus, line_sentence, plan_import
    from .operations.witness import Witnesses

    with reviews.open_for_reading(options.file) as review:
        _look(review)
        tracks = [track.id for track in review.contents.scheme.tracks]
        options.track = reviews.track_named(review, options.track)
        if options.track and options.track not in tracks:
            options.usage_error(f"请用 --track 指明是哪一部分：{'、'.join(tracks)}")
        plan = plan_import(review, options.inputs, track=options.track, hidden=options.hidden)
    refusal = plan.refusal(replace=options.replace)
    if options.dry_run:
        for line in plan.lines:
            _confirm(str(line_sentence(line)))
        return DONE if refusal is None else _failed(str(refusal))
    if refusal is not None:
        raise refusal
    # Opening for writing converts a file of an older format; a refused import must not change it.
    with reviews.open_for_writing(options.file) as review:
        _warn(review.notices)
        done = importing.carry_out(review, plan, replace=options.replace)
        Witnesses().note(review)
    for line in plan.lines:
        if line.status in (LineStatus.LEFT_OUT, LineStatus.ASSUMED, LineStatus.NOTICE):
            _confirm(str(line_sentence(line)))
    if done.is_empty:
        _confirm(str(importing.NOTHING_NEW))
    else:
        lost = f"改掉 {done.overwritten} 格原来的分。" if done.overwritten else ""
        _confirm(
            f"导入完成：述职对象 {done.participants}，评分表新增 {done.ballots}、替换 {done.replaced}。{lost}"
        )
    return DONE


def _results(options: argparse.Namespace) -> int:
    with reviews.open_for_reading(options.file) as review:
        _look(review)
        print(results.results_json(review) if options.json else results.results_text(review))
    return DONE


def _check(options: argparse.Namespace) -> int:
    with reviews.open_for_reading(options.file) as review:
        _look(review)
        sentences, states = results.open_sentences(review), results.state_lines(review)
    for sentence in sentences:
        print(sentence)
    # A closed stdout ends the command before stderr gets anything.
    sys.stdout.flush()
    with suppress(OSError):
        print(*states, sep="\n", file=sys.stderr, flush=True)
    return FAILED if sentences else DONE


def _rules(options: argparse.Namespace) -> int:
    from .operations import rules

    if str(options.file) == "check" and options.scheme:
        faults = rules.scheme_faults(options.scheme)
        for fault in faults:
            print(fault)
        if not faults:
            _confirm(f"方案 {options.scheme} 没有毛病。")
        return FAILED if faults else DONE
    if options.scheme:
        options.usage_error("请写 rules 评议，或 rules check 方案")
    with reviews.open_for_reading(options.file) as review:
        _look(review)
        print(rules.rules_json(review) if options.json else rules.rules_text(review))
    return DONE


def _print(options: argparse.Namespace) -> int:
    from .papers import DOCUMENTS

    with reviews.open_for_reading(options.file) as review:
        _look(review)
        if options.list:
            for document in DOCUMENTS:
                print(f"{document.name}\t{document.title}")
            return DONE
        _print_document(options, review)
    return DONE


def _print_document(options: argparse.Namespace, review: Review) -> None:
    from .operations import documents
    from .papers import DOCUMENTS

    document = documents.find_document(options.document or "")
    tracks = [track.id for track in review.contents.scheme.tracks]
    options.track = reviews.track_named(review, options.track)
    if document is None:
        names = "、".join(item.name for item in DOCUMENTS)
        options.usage_error(f"没有叫“{options.document or ''}”的文书，可用的是：{names}")
    elif options.track not in tracks:
        options.usage_error(f"请用 --track 指明是哪一部分：{'、'.join(tracks)}")
    elif options.output is None:
        options.usage_error("请用 -o 指明写到哪个文件")
    else:
        leave_out = options.leave_out_unfinished
        warnings = documents.print_document(
            review, document, options.track, options.output, leave_out_unfinished=leave_out
        )
        _confirm(f"已保存到 {options.output}。")
        _warn(warnings)


def _export(options: argparse.Namespace) -> int:
    from .operations import exporting
    from .operations.document_warnings import workbook_warnings

    if options.output is None and options.csv is None:
        options.usage_error("请给出 文件.xlsx，或用 --csv 指明文件夹")
    with reviews.open_for_reading(options.file) as review:
        _look(review)
        if options.output is not None:
            exporting.export_workbook(review, options.output)
            _confirm(f"已保存到 {options.output}。")
            _warn(workbook_warnings(review))
        if options.csv is not None:
            exporting.export_tables(review, options.csv)
            _confirm(f"已写进文件夹 {options.csv}。")
    return DONE


def _template(options: argparse.Namespace) -> int:
    from .operations import templates
    from .operations.document_warnings import workbook_warnings

    with reviews.open_for_reading(options.file) as review:
        _look(review)
        tracks = [track.id for track in review.contents.scheme.tracks]
        track = reviews.track_named(review, options.track) or tracks[0]
        if track not in tracks:
            options.usage_error(f"请用 --track 指明是哪一部分：{'、'.join(tracks)}")
        made = templates.export_template(review, options.output, track, options.group, options.count)
        warnings = workbook_warnings(review)
    _confirm(f"已导出 {made} 份评分表。")
    _warn(warnings)
    return DONE


def _verify(options: argparse.Namespace) -> int:
    """Compare the file with its finalised versions; opening has verified it against its journal."""
    from .operations import finalising
    from .operations.code_verdicts import CodeStatus

    with reviews.open_for_reading(options.file) as review:
        _look(review)
        if options.against is not None:
            return _compare(review, options)
        if options.code is not None:
            verdict = finalising.verify_code(review, options.code)
            if verdict.status is not CodeStatus.CURRENT:
                return _failed(str(verdict.text))
            print(verdict.text)
            return DONE
        print(*finalising.state_sentences(review), sep="\n")
        return FAILED if finalising.broken_seals(review) else DONE


def _compare(review: Review, options: argparse.Namespace) -> int:
    """Compare two copies; the exit code is 1 if neither continues the other."""
    from .operations.witness_texts import compare_copies

    if options.code is not None:
        options.usage_error("--code 和 --against 请分两次用")
    with reviews.open_for_reading(options.against) as other:
        verdict = compare_copies(review, other)
    if not verdict.continues:
        return _failed(str(verdict.text))
    print(verdict.text)
    return DONE


def _rebuild(options: argparse.Namespace) -> int:
    from .operations import recovery

    if options.salvage:
        found = recovery.look_into(options.file)
        recovery.salvage(found, options.target)
        for line in recovery.report(found):
            _confirm(str(line))
        _confirm(f"已抢救到 {options.target}。")
    else:
        recovery.rebuild_whole(options.file, options.target)
        _confirm(f"已重建到 {options.target}。")
    return DONE

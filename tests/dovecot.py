"""A real IMAP server of the outside world, for tests: Dovecot with a folder and a port of its own."""

import grp
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import closing
from pathlib import Path

from imapclient import IMAPClient

PROGRAM = shutil.which("dovecot") or "/usr/sbin/dovecot"
USER, PASSWORD = "hello@corner.example", 'roast & grind "42"'

CONF = """
base_dir = {folder}/run
state_dir = {folder}/run
log_path = {folder}/log
ssl = {ssl}
{certificate}
protocols = imap
listen = 127.0.0.1
default_internal_user = {name}
default_login_user = {name}
default_internal_group = {group}
mail_uid = {name}
mail_gid = {group}
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:{folder}/mail/%u:LAYOUT=fs
mail_fsync = never
verbose_proctitle = yes
mailbox_list_index = no
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2
auth_failure_delay = 0
{extra}
passdb {{
  driver = passwd-file
  args = {folder}/users
}}
userdb {{
  driver = static
  args = uid={name} gid={group} home={folder}/mail/%u
}}
{passdb}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  process_min_avail = 1
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
  }}
}}
service stats {{
  chroot =
}}
service auth {{
  chroot =
}}
"""


def is_there() -> bool:
    return Path(PROGRAM).exists() and Path("/usr/lib/dovecot/imap").exists()


def free_port() -> int:
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


class Dovecot:
    """Runs from `start` to `stop`. `extra` are further lines of its configuration, `passdb` further ways in."""

    def __init__(self, *, extra: str = "", passdb: str = "", certificate: Path | None = None) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="dovecot-"))
        self.port, self.tls_port = free_port(), free_port() if certificate else 0
        self._user = pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
        (self.folder / "mail").mkdir()
        (self.folder / "users").write_text(f"{USER}:{{PLAIN}}{PASSWORD}\n")
        pem = f"ssl_cert = <{certificate}\nssl_key = <{certificate}" if certificate else ""
        group = grp.getgrgid(self._user.pw_gid).gr_name
        (self.folder / "conf").write_text(
            CONF.format(
                folder=self.folder,
                name=self._user.pw_name,
                group=group,
                port=self.port,
                tls_port=self.tls_port,
                ssl="yes" if certificate else "no",
                certificate=pem,
                extra=extra,
                passdb=passdb.format(folder=self.folder),
            )
        )
        self._own()
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> "Dovecot":
        who = {"user": self._user.pw_name, "group": self._user.pw_gid, "extra_groups": []} if os.getuid() == 0 else {}
        command = [PROGRAM, "-F", "-c", str(self.folder / "conf")]
        self._process = subprocess.Popen(command, start_new_session=True, **who)
        end = time.monotonic() + 60
        while not self._answers():
            assert self._process.poll() is None, self.log()
            assert time.monotonic() < end, self.log()
            time.sleep(0.05)
        return self

    def stop(self) -> None:
        if self._process:
            # Told kindly, it would wait some seconds for its own helpers.
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(timeout=30)
            self._process = None

    def throw_away(self) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def log(self) -> str:
        log = self.folder / "log"
        return log.read_text() if log.exists() else "no log"

    def configure(self, lines: str) -> None:
        """Begin anew with further lines of configuration."""
        self.stop()
        with (self.folder / "conf").open("a") as conf:
            conf.write(f"{lines}\n")
        self.start()

    def let_in(self, user: str, password: str) -> None:
        """Another password from now on."""
        (self.folder / "users").write_text(f"{user}:{{PLAIN}}{password}\n")

    def bring(self, path: Path) -> None:
        """Let the server have a file of ours, at a place where it can read it."""
        (self.folder / path.name).write_bytes(path.read_bytes())
        conf = self.folder / "conf"
        conf.write_text(conf.read_text().replace(str(path), str(self.folder / path.name)))
        self._own()

    def processes(self) -> list[Path]:
        """Its processes, in /proc."""
        session = str(self._process.pid) if self._process else "none"
        found = []
        for path in Path("/proc").glob("[0-9]*"):
            try:
                fields = (path / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if fields[3] == session:
                found.append(path)
        return found

    def enter(self) -> IMAPClient:
        """Somebody else who looks into the same mailbox."""
        client = IMAPClient("127.0.0.1", self.port, ssl=False, timeout=30)
        client.login(USER, PASSWORD)
        return client

    def put(self, *mails: bytes, folder: str = "INBOX", flags: tuple[bytes, ...] = (), came=None) -> None:
        """Mails come, as they do by SMTP."""
        with self.enter() as client:
            if folder != "INBOX" and not client.folder_exists(folder):
                client.create_folder(folder)
            for mail in mails:
                client.append(folder, mail, flags, came)

    def flags(self, folder: str = "INBOX") -> list[set[bytes]]:
        """The flags of each mail that lies there, in order."""
        with self.enter() as client:
            client.select_folder(folder, readonly=True)
            found = client.fetch(client.search(), ["FLAGS"])
            return [set(found[uid][b"FLAGS"]) - {b"\\Recent"} for uid in sorted(found)]

    def maildir(self, folder: str = "") -> Path:
        """Where the mails of the inbox (or another folder) lie on disk."""
        return self.folder / "mail" / USER / folder

    def files(self, folder: str = "") -> list[Path]:
        """The files of the mails, in the order in which they came."""
        found = [path for part in ("cur", "new") for path in (self.maildir(folder) / part).iterdir()]
        return sorted(found, key=lambda path: path.name)

    def renumber(self) -> None:
        """As after a server was moved: every mail of the inbox gets a new number."""
        path = self.maildir() / "dovecot-uidlist"
        head, *rows = path.read_text().splitlines()
        version, validity, following, *more = head.split()
        head = " ".join([version, f"V{int(validity[1:]) + 1}", f"N{int(following[1:]) + 100}", *more])
        rows = [f"{int(row.split(' ', 1)[0]) + 100} {row.split(' ', 1)[1]}" for row in rows]
        path.write_text("\n".join([head, *rows, ""]))
        for index in self.maildir().glob("dovecot.index*"):
            index.unlink()

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=5) as connection:
                return connection.recv(4) == b"* OK"
        except OSError:
            return False

    def _own(self) -> None:
        if os.getuid() == 0:
            for path in (self.folder, *self.folder.rglob("*")):
                os.chown(path, self._user.pw_uid, self._user.pw_gid)
        self.folder.chmod(0o755)

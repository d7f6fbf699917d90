"""Signing keys: Ed25519 (RFC 8032), the private half in the system's keyring or a locked file.

The private half is never in a plan, a log or an error message.
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relplanner.atomic import is_there, written_beside
from relplanner.errors import EnvironmentFailure, InvalidInputError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SERVICE = "relplanner-signing-key"
SHORTEST_PASSPHRASE = 8
_KEY_BYTES = 32
_MAX_FILE_BYTES = 64 * 1024
# These forget what they are given, or keep it where any program can read it.
_UNSAFE_BACKENDS = ("keyring.backends.null", "keyring.backends.fail", "keyrings.alt")
_KEY_FILE_ADVICE = (
    "Unlock or install a keyring (GNOME Keyring, KWallet, Windows, macOS), or use a key file with "
    "a passphrase: relplan key create --key-file FILE."
)


class KeyPair:
    """A key to sign with.

    Attributes:
        public_key: The public half: 32 bytes in base64.
        fingerprint: SHA-256 of those bytes, in hex.
    """

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        public = private.public_key().public_bytes_raw()
        self.public_key = base64.b64encode(public).decode()
        self.fingerprint = hashlib.sha256(public).hexdigest()

    def __repr__(self) -> str:
        return f"KeyPair({shown_fingerprint(self.fingerprint)})"

    def sign(self, message: bytes) -> str:
        """The signature over `message`: 64 bytes in base64."""
        return base64.b64encode(self._private.sign(message)).decode()

    def _secret(self) -> str:
        return base64.b64encode(self._private.private_bytes_raw()).decode()


def create_key() -> KeyPair:
    """A new key pair."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return KeyPair(Ed25519PrivateKey.generate())


def verify_bytes(public_key: str, signature: str, message: bytes) -> bool:
    """Whether `signature` over `message` was made with the private half of `public_key`.

    Both are base64; anything that isn't doesn't verify.
    """
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(_exactly_decoded(public_key))
        key.verify(_exactly_decoded(signature), message)
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint_of(public_key: str) -> str:
    """The fingerprint of a public key in base64.

    Raises:
        InvalidInputError: When it isn't one.
    """
    try:
        raw = _exactly_decoded(public_key)
    except ValueError:
        raw = b""
    if len(raw) != _KEY_BYTES:
        raise InvalidInputError("This is not a public key.", todo="Export it anew.")
    return hashlib.sha256(raw).hexdigest()


def shown_fingerprint(fingerprint: str) -> str:
    """A fingerprint for people to compare: eight groups of eight digits."""
    return " ".join(fingerprint[place : place + 8] for place in range(0, len(fingerprint), 8))


def keyring_is_there() -> bool:
    """Whether this system has a keyring that keeps a key safely; asks it for no key."""
    import keyring

    try:
        with _KeyringTrouble():
            _refuse_unsafe_backend(keyring.get_keyring())
    except EnvironmentFailure:
        # The answer itself; whoever needs the keyring all the same is told why not.
        return False
    return True


def store_in_keyring(pair: KeyPair) -> None:
    """Puts the private half into the system's keyring, and reads it back.

    Raises:
        EnvironmentFailure: Where there is no keyring that keeps it.
    """
    import keyring

    _refuse_unsafe_backend(keyring.get_keyring())
    secret = pair._secret()
    with _KeyringTrouble():
        keyring.set_password(SERVICE, pair.fingerprint, secret)
        kept = keyring.get_password(SERVICE, pair.fingerprint)
    if kept != secret:
        raise EnvironmentFailure(
            "The keyring took the signing key but doesn't give it back; the key was not kept.",
            todo=_KEY_FILE_ADVICE,
            way_out="no keyring",
        )


def load_from_keyring(fingerprint: str) -> KeyPair:
    """The key pair with this fingerprint from the system's keyring.

    Raises:
        EnvironmentFailure: Where there is no keyring, it is locked, or the key isn't in it.
    """
    import keyring
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    _refuse_unsafe_backend(keyring.get_keyring())
    with _KeyringTrouble():
        secret = keyring.get_password(SERVICE, fingerprint)
    if secret is None:
        raise EnvironmentFailure(
            f"The signing key {shown_fingerprint(fingerprint)[:17]} is not in this keyring.",
            todo="Sign on the machine where it was made, or use its key file.",
        )
    try:
        pair = KeyPair(Ed25519PrivateKey.from_private_bytes(base64.b64decode(secret)))
    except ValueError:
        raise _unusable("The signing key in the keyring is damaged.") from None
    if pair.fingerprint != fingerprint:
        raise _unusable("The signing key in the keyring is another one than asked for.")
    return pair


def remove_from_keyring(fingerprint: str) -> None:
    """Removes a private half from the system's keyring for good.

    Raises:
        EnvironmentFailure: Where that can't be done.
    """
    import keyring

    with _KeyringTrouble():
        keyring.delete_password(SERVICE, fingerprint)


def save_key_file(pair: KeyPair, path: Path, passphrase: str) -> None:
    """Writes the private half to a file that opens with the passphrase (PKCS#8, encrypted).

    Raises:
        InvalidInputError: For a short passphrase, or a file that is already there.
        EnvironmentFailure: Where it can't be written.
    """
    from cryptography.hazmat.primitives import serialization

    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise InvalidInputError(
            f"The passphrase is too short; it needs {SHORTEST_PASSPHRASE} characters or more."
        )
    if is_there(path):
        raise InvalidInputError(
            "There is a file with this name already; it was left as it is.",
            where=str(path),
            todo="Choose another name.",
        )
    pem = pair._private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(passphrase.encode()),
    )
    with written_beside(path, mode=0o600) as temporary:
        temporary.write_bytes(pem)


def load_key_file(path: Path, passphrase: str) -> KeyPair:
    """The key pair from a key file.

    Raises:
        InvalidInputError: For a wrong passphrase or a file that is no key file.
        EnvironmentFailure: Where it can't be read.
    """
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        with path.open("rb") as file:
            pem = file.read(_MAX_FILE_BYTES)
    except OSError as error:
        raise EnvironmentFailure(
            f"The key file can't be read ({error.strerror}).", where=str(path)
        ) from error
    if b"BEGIN ENCRYPTED PRIVATE KEY" not in pem:
        raise InvalidInputError(
            "This is not a key file with a passphrase.",
            where=str(path),
            todo="Name the file that 'relplan key create --key-file' wrote.",
            way_out="key file",
        )
    try:
        private = load_pem_private_key(pem, passphrase.encode())
    except (ValueError, TypeError, UnsupportedAlgorithm):
        # The library's text may quote what it was given.
        raise InvalidInputError(
            "The passphrase is wrong, or the key file is damaged.", where=str(path)
        ) from None
    if not isinstance(private, Ed25519PrivateKey):
        raise InvalidInputError("The key in this file is of another kind.", where=str(path))
    return KeyPair(private)


class _KeyringTrouble:
    """Turns whatever a keyring raises into a sentence.

    Backends raise their own kinds of exceptions (D-Bus, Windows, macOS), so all are caught; only
    the kind is told, never the text, which may hold what was to be kept.
    """

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: Any, _traceback: Any) -> None:
        if kind is None or not issubclass(kind, Exception):
            return
        reasons = {
            "NoKeyringError": "There is no keyring on this system.",
            "KeyringLocked": "The keyring is locked.",
            "InitError": "The keyring can't be opened, or is locked.",
            "PasswordDeleteError": "The signing key is not in this keyring.",
        }
        what = reasons.get(kind.__name__, f"The keyring can't be used ({kind.__name__}).")
        raise EnvironmentFailure(what, todo=_KEY_FILE_ADVICE, way_out="no keyring") from None


def _exactly_decoded(text: str) -> bytes:
    """Base64 in its one canonical spelling; others decode to the same bytes (RFC 4648, 3.5)."""
    raw = base64.b64decode(text, validate=True)
    if base64.b64encode(raw).decode() != text:
        raise ValueError("not canonical base64")
    return raw


def _refuse_unsafe_backend(backend: Any) -> None:
    # A chainer asks several backends in turn; what counts is the one that would keep the key.
    chained = getattr(backend, "backends", None)
    chosen = next(iter(chained), backend) if chained is not None else backend
    module = type(chosen).__module__
    if module.startswith(_UNSAFE_BACKENDS) or chained == []:
        raise EnvironmentFailure(
            "There is no keyring on this system that keeps a signing key safely.",
            todo=_KEY_FILE_ADVICE,
            way_out="no keyring",
        )


def _unusable(what: str) -> EnvironmentFailure:
    return EnvironmentFailure(what, todo="Enrol a new key: relplan key create.", way_out="make key")

"""Signing keys in a real Secret Service, in key files, and where there is neither."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import sys

import pytest

from relplanner.errors import EnvironmentFailure, InvalidInputError, PlannerError
from relplanner.signoff import keys

PASSPHRASE = "correct horse battery"


def test_that_signatures_agree_with_the_vector_of_rfc_8032():
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    secret = bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
    pair = keys.KeyPair(Ed25519PrivateKey.from_private_bytes(secret))
    assert base64.b64decode(pair.public_key).hex() == (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    )
    signature = pair.sign(b"\x72")
    assert base64.b64decode(signature).hex().startswith("92a009a9f0d4cab8720e820b5f642540")
    assert keys.verify_bytes(pair.public_key, signature, b"\x72")
    assert not keys.verify_bytes(pair.public_key, signature, b"\x73")


def test_that_openssl_verifies_what_we_sign(tmp_path):
    if shutil.which("openssl") is None:
        pytest.skip("needs the openssl program")
    pair = keys.create_key()
    prefix = bytes.fromhex("302a300506032b6570032100")
    der = tmp_path / "key.der"
    der.write_bytes(prefix + base64.b64decode(pair.public_key))
    (tmp_path / "message").write_bytes(b"go live")
    (tmp_path / "signature").write_bytes(base64.b64decode(pair.sign(b"go live")))
    done = subprocess.run(
        ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", str(der),
         "-rawin", "-in", str(tmp_path / "message"), "-sigfile", str(tmp_path / "signature")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "Signature Verified Successfully" in done.stdout + done.stderr


@pytest.mark.keyring
def test_that_a_key_comes_back_from_a_real_secret_service_and_can_be_removed():
    pair = keys.create_key()
    keys.store_in_keyring(pair)
    again = keys.load_from_keyring(pair.fingerprint)
    assert keys.verify_bytes(pair.public_key, again.sign(b"x"), b"x")
    keys.remove_from_keyring(pair.fingerprint)
    with pytest.raises(EnvironmentFailure, match="not in this keyring"):
        keys.load_from_keyring(pair.fingerprint)
    with pytest.raises(EnvironmentFailure, match="not in this keyring"):
        keys.remove_from_keyring(pair.fingerprint)


@pytest.mark.keyring
def test_that_a_damaged_or_swapped_key_in_the_keyring_is_noticed():
    import keyring

    pair, other = keys.create_key(), keys.create_key()
    keys.store_in_keyring(other)
    swapped = keyring.get_password(keys.SERVICE, other.fingerprint)
    for kept, said in (("not base64!", "damaged"), (swapped, "another one")):
        keyring.set_password(keys.SERVICE, pair.fingerprint, kept)
        with pytest.raises(EnvironmentFailure, match=said):
            keys.load_from_keyring(pair.fingerprint)


def in_a_program(backend, **environment):
    """What storing a key ends in, in a program of its own with this keyring."""
    program = (
        "from relplanner.signoff import keys\n"
        "from relplanner.errors import PlannerError\n"
        "try: keys.store_in_keyring(keys.create_key()); print('stored')\n"
        "except PlannerError as error: print(error)"
    )
    outside = {k: v for k, v in os.environ.items() if k != "PYTHON_KEYRING_BACKEND"}
    if backend:
        outside["PYTHON_KEYRING_BACKEND"] = backend
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False,
        env=outside | environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


@pytest.mark.parametrize("name", ["null", "fail"])
def test_that_a_keyring_that_forgets_is_refused_and_a_key_file_is_offered(name):
    said = in_a_program(f"keyring.backends.{name}.Keyring")
    assert "no keyring on this system that keeps a signing key safely" in said
    assert "--key-file" in said


def test_that_no_session_bus_is_said_plainly():
    said = in_a_program("", DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent", DISPLAY="")
    assert "keyring" in said
    assert "--key-file" in said


def test_that_a_keyring_that_accepts_and_forgets_is_found_out_by_reading_back(monkeypatch):
    import keyring

    class Forgetful(keyring.backend.KeyringBackend):
        priority = 1

        def set_password(self, service, username, password):
            pass

        def get_password(self, service, username):
            return None

        def delete_password(self, service, username):
            raise keyring.errors.PasswordDeleteError

    keyring.set_keyring(Forgetful())
    with pytest.raises(EnvironmentFailure, match="doesn't give it back"):
        keys.store_in_keyring(keys.create_key())


def test_that_trouble_with_a_keyring_never_tells_the_secret(monkeypatch):
    import keyring

    pair = keys.create_key()
    secret = pair._secret()

    class Talkative(keyring.backend.KeyringBackend):
        priority = 1

        def set_password(self, service, username, password):
            raise RuntimeError(f"could not store {password}")

        def get_password(self, service, username):
            return None

        def delete_password(self, service, username):
            pass

    keyring.set_keyring(Talkative())
    with pytest.raises(EnvironmentFailure) as caught:
        keys.store_in_keyring(pair)
    assert secret not in str(caught.value)
    assert caught.value.__suppress_context__
    assert secret not in repr(pair) + str(vars(caught.value))


def test_that_a_key_file_opens_with_its_passphrase_and_no_other(tmp_path):
    pair, path = keys.create_key(), tmp_path / "mira.key"
    keys.save_key_file(pair, path, PASSPHRASE)
    assert keys.load_key_file(path, PASSPHRASE).fingerprint == pair.fingerprint
    assert base64.b64decode(pair._secret()) not in path.read_bytes()
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(InvalidInputError, match="passphrase is wrong"):
        keys.load_key_file(path, "wrong horse battery")
    with pytest.raises(InvalidInputError, match="already"):
        keys.save_key_file(pair, path, PASSPHRASE)


def test_that_openssl_reads_our_key_file(tmp_path):
    if shutil.which("openssl") is None:
        pytest.skip("needs the openssl program")
    pair, path = keys.create_key(), tmp_path / "mira.key"
    keys.save_key_file(pair, path, PASSPHRASE)
    done = subprocess.run(
        ["openssl", "pkey", "-in", str(path), "-passin", f"pass:{PASSPHRASE}", "-pubout",
         "-outform", "DER"], capture_output=True, check=True,
    )  # fmt: skip
    assert done.stdout[-32:] == base64.b64decode(pair.public_key)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not a key file"),
        (b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "not a key file"),
        (b"-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n",
         "passphrase is wrong, or the key file is damaged"),
    ],
)  # fmt: skip
def test_that_another_file_is_not_taken_for_a_key_file(tmp_path, content, said):
    path = tmp_path / "x.key"
    path.write_bytes(content)
    with pytest.raises(InvalidInputError, match=said):
        keys.load_key_file(path, PASSPHRASE)


def test_that_a_short_passphrase_and_a_missing_file_are_refused(tmp_path):
    with pytest.raises(InvalidInputError, match="too short"):
        keys.save_key_file(keys.create_key(), tmp_path / "x.key", "short")
    with pytest.raises(PlannerError, match="can't be read"):
        keys.load_key_file(tmp_path / "none.key", PASSPHRASE)
    assert list(tmp_path.iterdir()) == []


def test_that_a_fingerprint_is_shown_in_eight_groups_of_eight():
    shown = keys.shown_fingerprint(keys.create_key().fingerprint)
    assert [len(group) for group in shown.split(" ")] == [8] * 8

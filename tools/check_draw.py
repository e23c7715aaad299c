#!/usr/bin/env python3
"""Checks a monthly draw, independently of the service's own programs. `--help` says how, in English or Spanish.

Needs nothing but Python 3.8 or later, and no network unless --commitment is an address. The specification is
docs/draw.md. It verifies everything that verify-draw does, the chain's signature too, with mathematics written anew here
and none of verify-draw's code. Every fact of the chain in it can be compared with https://api.drand.sh.
"""
import argparse
import functools
import hashlib
import json
import locale
import os
import re
import sys
import urllib.error
import urllib.request
from datetime import datetime, timedelta, timezone

RULE = "fidelizacion/draw/v1"
QUICKNET = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"
TEST_CHAIN = "5c4cdcae0a4a2f98d1ae24382d6d6095ee87ad836f5649ca0e528d31cfbb2455"
# Chain hash -> its public key, on BLS12-381's twist.
KEYS = {
    QUICKNET: "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451"
    "0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
    TEST_CHAIN: "b93c76fb740b6e13c4baf9c807c53745829067e5ba2166c721d4210b3acd149127145d6b1c16e0e5d2f5f8f1c9f9a08a"
    "0ef73282a37340f8089fb4e4281743f940863edd668f85b87ff910af2f5f1ad896ab268f292c482082b96e7ac8ea3c8b",
}
# Chain hash -> when round 1 is (seconds since 1970), seconds between rounds.
CALENDARS = {QUICKNET: (1692803367, 3), TEST_CHAIN: (1577836800, 3)}
FIELDS = ("chain", "discount", "group", "month", "participants", "previous", "reason", "roster", "round", "rule")
MOST_EXACT = 2**53 - 1
ZEROS = "0" * 64


class Failed(Exception):
    """A check that fails, with the words why."""


class NotRun(Exception):
    """Why the checks could not be run."""


# Everything that the program says, in English and in Spanish.
WORDS = {
    "usage": (
        """Checks a monthly draw (docs/draw.md).

  python3 check_draw.py RECORD [--commitment VALUE] [--sealed FILE] [--previous FILE]
  python3 check_draw.py --sealed FILE [--signature HEX] [--commitment VALUE] [--previous FILE]

  RECORD              the draw's record, as the service responds with it: a JSON file
  --sealed FILE       the sealed list that a participant received by e-mail, exactly as attached
  --signature HEX     the round's signature, from any drand relay; only without RECORD
  --commitment VALUE  the group's published commitment: its 64 hexadecimal digits, or the file or URL of the page
                      /v1/draws/{month}/commitments. Without it, a changed list can look right
  --previous FILE     the same group's record or list for the previous month
  --test-chain        accept the local run's own chain, which is NOT A REAL DRAW
  --language es|en    the language of the results; by default the environment's (LC_ALL, LC_MESSAGES, LANG), or English
  --help              print this and do nothing else

Exit code:
  0  right: every check passed, and the list is the published one
  1  a check failed; the last line names it
  2  the checks could not be run
  3  the draw was not held
  4  the draw is not decided yet
  5  not proven: no check failed, but the list was not compared with a published commitment
""",
        """Comprueba un sorteo mensual (docs/draw.md).

  python3 check_draw.py FICHA [--commitment VALOR] [--sealed FICHERO] [--previous FICHERO]
  python3 check_draw.py --sealed FICHERO [--signature FIRMA] [--commitment VALOR] [--previous FICHERO]

  FICHA               la ficha del sorteo, tal como la da el servicio: un fichero JSON
  --sealed FICHERO    la lista sellada que un participante recibió por correo, tal como venía adjunta
  --signature FIRMA   la firma de la ronda, de cualquier servidor de drand; solo sin FICHA
  --commitment VALOR  el compromiso publicado del grupo: sus 64 cifras hexadecimales, o el fichero o la dirección de la
                      página /v1/draws/{mes}/commitments. Sin él, una lista cambiada puede parecer correcta
  --previous FICHERO  la ficha o la lista del mes anterior del mismo grupo
  --test-chain        acepta la cadena de la ejecución local, que NO ES UN SORTEO REAL
  --language es|en    idioma de los resultados; si no se indica, el del sistema (LC_ALL, LC_MESSAGES, LANG) o el inglés
  --help              muestra esta ayuda y no hace nada más

Código de salida:
  0  correcto: todo está bien y la lista es la publicada
  1  algo no cuadra; la última línea dice qué
  2  no se ha podido comprobar
  3  el sorteo no se celebró
  4  el sorteo aún no se ha decidido
  5  sin demostrar: nada falla, pero la lista no se ha comparado con un compromiso publicado
""",
    ),
    "bad-arguments": ("Invalid arguments: %s", "Argumentos no válidos: %s"),
    "unreadable": ("%s cannot be read", "No se puede leer %s"),
    "not-text": ("%s is not UTF-8 text", "%s no es texto en UTF-8"),
    "no-answer": ("%s does not answer", "%s no responde"),
    "status": ("%s answers %d", "%s responde %d"),
    "bad-commitment": (
        "--commitment must be the published commitment (64 hexadecimal digits), or the file or address of the page "
        "/v1/draws/{month}/commitments",
        "--commitment tiene que ser el compromiso publicado (64 cifras hexadecimales), o el fichero o la dirección de "
        "la página /v1/draws/{mes}/commitments",
    ),
    "form-correct": ("every field is valid", "todos los campos son válidos"),
    "invalid": ("invalid: %s", "no es válido: %s"),
    "missing": ("missing", "falta"),
    "wrong-count": ("wrong number of participants", "número de participantes incorrecto"),
    "not-ascending": ("not in ascending order", "no está en orden ascendente"),
    "wrong-value": ("wrong value", "valor incorrecto"),
    "not-an-object": ("not a JSON object", "no es un objeto JSON"),
    "unknown-fields": (
        "not a sealed list: it has other fields",
        "no es una lista sellada: tiene otros campos",
    ),
    "not-json": ("not JSON", "no es JSON"),
    "not-exact-bytes": (
        "not the list's exact bytes: use the attached file as it is",
        "no es el texto exacto de la lista: use el fichero adjunto tal como le llegó",
    ),
    "signature-and-winner": (
        "a record has both signature and winner, or neither",
        "una ficha tiene firma y ganador, o ninguno de los dos",
    ),
    "reason-and-winner": (
        "a draw with a reason for not being held has a winner",
        "un sorteo que no se celebró tiene ganador",
    ),
    "state": (
        "the state says %s, but the draw is %s",
        "el estado dice %s, pero el sorteo está en %s",
    ),
    "mail-invalid": (
        "the list from the e-mail is unusable: %s",
        "la lista del correo no se puede usar: %s",
    ),
    "mail-differs": (
        "differs from the list in the e-mail in: %s",
        "no coincide con la lista del correo en: %s",
    ),
    "commitment-wrong": ("the list's SHA-256 is %s, not %s", "el SHA-256 de la lista es %s y no %s"),
    "holders": (
        "the holders do not match the roster",
        "los titulares de los números no coinciden con «roster»",
    ),
    "published-month": (
        "the published page is of %s, and the list of %s",
        "la página publicada es de %s y la lista es de %s",
    ),
    "published-digest": (
        "the digest of the published page's commitments is %s, not %s",
        "la huella de los compromisos de la página publicada es %s y no %s",
    ),
    "not-on-this-page": (
        "the group %s is not on this part of the published commitments: get it with ?group=%s",
        "el grupo %s no está en esta parte de los compromisos publicados: pídala con ?group=%s",
    ),
    "not-published": (
        "the group %s is not among the published commitments: it has no draw",
        "el grupo %s no está entre los compromisos publicados: no tiene sorteo",
    ),
    "not-the-published": (
        "the list's SHA-256 is %s, and the published commitment %s (if that is the month's digest, give the group's "
        "commitment instead)",
        "el SHA-256 de la lista es %s y el compromiso publicado es %s (si ese valor es la huella del mes, use el "
        "compromiso del grupo)",
    ),
    "commitment-correct": ("the list's SHA-256 is %s", "el SHA-256 de la lista es %s"),
    "commitment-not-compared": (
        "the list's SHA-256 is %s, not compared with a published commitment",
        "el SHA-256 de la lista es %s, sin comparar con un compromiso publicado",
    ),
    "as-published": ("%s, as published", "%s, igual que el publicado"),
    "and-digest": (
        "; the page's digest is %s: compare it with the one in your e-mail",
        "; la huella de la página es %s: compárela con la de su correo",
    ),
    "round-unknown-chain": ("an unknown chain has no calendar", "una cadena desconocida no tiene calendario"),
    "round-wrong": (
        "%s is drawn with round %d, not %d",
        "a %s le corresponde la ronda %d y no la %d",
    ),
    "round-correct": (
        "%d, the first at or after the time of the draw, published %s",
        "%d, la primera desde la hora del sorteo, que se publica el %s",
    ),
    "chain-unknown": (
        "neither drand's quicknet nor another known chain",
        "no es quicknet, de drand, ni otra cadena conocida",
    ),
    "chain-quicknet": ("drand's quicknet", "quicknet, de drand"),
    "chain-test": ("the test chain: NOT A REAL DRAW", "la cadena de pruebas: NO ES UN SORTEO REAL"),
    "chain-test-refused": (
        "the test chain: not a real draw (--test-chain accepts it)",
        "la cadena de pruebas: no es un sorteo real (--test-chain la acepta)",
    ),
    "signature-correct": ("the chain's signature of round %d", "es la firma de la ronda %d"),
    "signature-wrong": ("not the chain's signature of round %d", "no es la firma de la ronda %d"),
    "signature-not-held": ("not held: %s", "no se celebró: %s"),
    "signature-not-decided": (
        "not decided yet: there is no signature",
        "aún no se ha decidido: no hay firma",
    ),
    "winner-correct": ("number %d of %s", "el número %d de %s"),
    "winner-wrong": (
        "the list and the signature give number %d of %s, not %d",
        "de la lista y la firma sale el número %d de %s, y no el %d",
    ),
    "winner-not-held": ("not held", "no se celebró"),
    "winner-not-decided": ("not decided yet", "aún no se ha decidido"),
    "previous-first": ("the group's first month", "es el primer mes del grupo"),
    "previous-not-given": (
        "the previous month's list was not given",
        "no se ha dado la lista del mes anterior",
    ),
    "previous-invalid": (
        "the previous month's list is unusable: %s",
        "la lista del mes anterior no se puede usar: %s",
    ),
    "previous-not-its-commitment": (
        "the previous month's list does not have its commitment",
        "la lista del mes anterior no tiene su compromiso",
    ),
    "previous-another": (
        "what was given is not the list of %s in %s",
        "lo que se ha dado no es la lista de %s de %s",
    ),
    "previous-wrong": (
        "the previous month's commitment is %s, not %s",
        "el compromiso del mes anterior es %s y no %s",
    ),
    "previous-correct": ("the list of %s", "la lista de %s"),
    "name-form": ("form", "formato"),
    "name-commitment": ("commitment", "compromiso"),
    "name-round": ("round", "ronda"),
    "name-chain": ("chain", "cadena"),
    "name-signature": ("signature", "firma"),
    "name-winner": ("winner", "ganador"),
    "name-previous": ("previous", "mes anterior"),
    "result-ok": ("ok", "bien"),
    "result-failed": ("FAILED", "FALLA"),
    "result-skipped": ("skipped", "omitido"),
    "result-nothing": ("nothing", "no procede"),
    "reason-fewer-than-5": ("fewer than five participants", "había menos de cinco participantes"),
    "reason-late": ("the list was sealed too late", "la lista se selló demasiado tarde"),
    "reason-missed": ("no list was sealed in that month", "ese mes no se selló ninguna lista"),
    "draw": ("Group %s, month %s, %s %s.", "Grupo %s, mes %s, %s %s."),
    "test-chain": (
        "!!! NOT A REAL DRAW: it uses a test chain, whose randomness anybody can compute in advance. !!!",
        "!!! NO ES UN SORTEO REAL: es de una cadena de pruebas, cuyo azar cualquiera puede calcular antes. !!!",
    ),
    "not-compared": (
        "NOT COMPARED with a published commitment: somebody may have changed this list and computed everything else "
        "again. Give --commitment.",
        "NO SE HA COMPARADO con un compromiso publicado: alguien puede haber cambiado esta lista y haber vuelto a "
        "calcular todo lo demás. Añada --commitment.",
    ),
    "failed": ("RESULT: FAILED at %s: %s", "RESULTADO: FALLA en %s: %s"),
    "right": (
        "RESULT: right. The list is the published one. Winner: participation number %d.",
        "RESULTADO: correcto. La lista es la publicada. Ganador: el número %d.",
    ),
    "not-proven": (
        "RESULT: not proven, because the list was NOT compared with a published commitment. Winner of this list: "
        "participation number %d.",
        "RESULTADO: sin demostrar, porque la lista NO se ha comparado con un compromiso publicado. Ganador según esta "
        "lista: el número %d.",
    ),
    "not-held": ("RESULT: not held, no winner: %s.", "RESULTADO: no se celebró, no hay ganador: %s."),
    "not-decided": (
        "RESULT: not decided yet, no winner so far.",
        "RESULTADO: aún no se ha decidido, todavía no hay ganador.",
    ),
    "is-published": ("The list is the published one.", "La lista es la publicada."),
    "is-not-compared": (
        "The list was NOT compared with a published commitment.",
        "La lista NO se ha comparado con un compromiso publicado.",
    ),
}
LANGUAGES = ("en", "es")
language = "en"


def say(name, *values):
    """The words of this name in the language of the run, with the values in their places."""
    words = WORDS[name][LANGUAGES.index(language)]
    return words % values if values else words


def sha256(data):
    return hashlib.sha256(data).digest()


def canonical(value):
    """RFC 8785 for what a list holds: ASCII strings and keys, integers, lists, objects."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def read_json(text):
    def number(written):
        value = float(written)
        return int(value) if value.is_integer() and abs(value) <= MOST_EXACT else value

    def constant(written):
        raise ValueError(written)

    try:
        return json.loads(text, parse_float=number, parse_constant=constant)
    except (ValueError, RecursionError):
        raise Failed(say("not-json")) from None


# --- form


def is_integer(value):
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= MOST_EXACT


def matches(pattern):
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value, re.ASCII) is not None


is_hash = matches("[0-9a-f]{64}")


def is_discount(value):
    return (
        isinstance(value, dict)
        and set(value) == {"amount", "currency"}
        and matches(r"(0|[1-9][0-9]*)\.[0-9]{2}")(value["amount"])
        and matches("[A-Z]{3}")(value["currency"])
    )


def is_participant(value):
    return is_integer(value) and 1 <= value <= 10


def are_participants(value):
    return (
        isinstance(value, list)
        and all(map(is_participant, value))
        and all(a < b for a, b in zip(value, value[1:]))
    )


is_dealer = matches("[A-Za-z0-9._-]{1,64}")


def is_holder(value):
    return isinstance(value, list) and len(value) == 2 and is_integer(value[0]) and is_dealer(value[1])


FORMS = {
    "chain": is_hash,
    "discount": is_discount,
    "group": matches("[a-z0-9-]{1,40}"),
    "month": matches("20[0-9]{2}-(0[1-9]|1[0-2])"),
    "participants": are_participants,
    "previous": is_hash,
    "reason": lambda value: value in ("fewer-than-5", "late", "missed"),
    "roster": is_hash,
    "round": lambda value: is_integer(value) and value >= 1,
    "rule": lambda value: value == RULE,
}
# What may stand beside the list; what else does is not looked at.
RESULT = {
    "commitment": is_hash,
    "signature": lambda value: isinstance(value, str),
    "winner": is_integer,
    "state": lambda value: value in ("sealed", "not-held", "decided"),
    "holders": lambda value: isinstance(value, list) and all(map(is_holder, value)),
}


def invalid(faults):
    return Failed(say("invalid", ", ".join("%s (%s)" % fault for fault in faults)))


def fault_of(name, value):
    """What is wrong with a field, in the same words as verify-draw."""
    if name not in value:
        return say("missing")
    if name == "participants" and isinstance(value[name], list):
        if len(value[name]) > 10:
            return say("wrong-count")
        if all(map(is_participant, value[name])):
            return say("not-ascending")
    return say("wrong-value")


def read_list(value):
    """The sealed list in a record: its fields, each with its form, and the right number of participants."""
    wrong = [n for n in FIELDS if (n in value or n != "reason") and not (n in value and FORMS[n](value[n]))]
    if wrong:
        raise invalid([(name, fault_of(name, value)) for name in wrong])
    fields = {name: value[name] for name in FIELDS if name in value}
    count, reason = len(fields["participants"]), fields.get("reason")
    if (reason is None and count < 5) or (reason == "fewer-than-5" and count >= 5):
        raise invalid([("participants", say("wrong-count"))])
    return fields


def read_record(value, alone=False):
    """A record as (list, commitment, signature or None, winner or None, holders or None)."""
    if not isinstance(value, dict):
        raise Failed(say("not-an-object"))
    fields = read_list(value)
    wrong = [name for name in RESULT if name in value and not RESULT[name](value[name])]
    if wrong:
        raise invalid([(name, say("wrong-value")) for name in wrong])
    commitment = value.get("commitment", commitment_of(fields) if alone else None)
    signature, winner = value.get("signature"), value.get("winner")
    if (signature is None) != (winner is None):
        raise Failed(say("signature-and-winner"))
    if "reason" in fields and winner is not None:
        raise Failed(say("reason-and-winner"))
    state = "not-held" if "reason" in fields else "sealed" if winner is None else "decided"
    if value.get("state", state) != state:
        raise Failed(say("state", value["state"], state))
    if commitment is None:
        raise invalid([("commitment", say("missing"))])
    return fields, commitment, signature, winner, value.get("holders")


def read_sealed(text):
    """A sealed list from its exact bytes; space around it does not count."""
    value = read_json(text.strip())
    if not isinstance(value, dict):
        raise Failed(say("not-an-object"))
    if not set(value) <= set(FIELDS):
        raise Failed(say("unknown-fields"))
    fields = read_list(value)
    if canonical(fields) != text.strip():
        raise Failed(say("not-exact-bytes"))
    return fields


# --- the other checks; each returns (result, words), the commitment also whether it was compared, or raises Failed


def commitment_of(fields):
    return sha256(canonical(fields).encode("utf-8")).hex()


def check_holders(fields, holders):
    if holders is None:
        return
    pairs = sorted(holders, key=lambda pair: pair[0])
    if sha256(canonical(pairs).encode("utf-8")).hex() != fields["roster"] or [
        number for number, _ in pairs
    ] != fields["participants"]:
        raise Failed(say("holders"))


def compare_published(fields, computed, published):
    """(whether the list is the published one, what to add to the words), or raises Failed."""
    if isinstance(published, str):
        if published != computed:
            raise Failed(say("not-the-published", computed, published))
        return True, ""
    group, items = fields["group"], published["items"]
    if published["month"] != fields["month"]:
        raise Failed(say("published-month", published["month"], fields["month"]))
    whole = len(items) == published["groups"]
    if whole:
        lines = sorted("%s %s\n" % (item["group"], item["commitment"]) for item in items)
        digest = sha256("".join(lines).encode("utf-8")).hex()
        if digest != published["digest"]:
            raise Failed(say("published-digest", digest, published["digest"]))
    said = next((item["commitment"] for item in items if item["group"] == group), None)
    if said == computed:
        return True, say("and-digest", published["digest"])
    if said is not None:
        raise Failed(say("not-the-published", computed, said))
    if items and not whole:
        raise Failed(say("not-on-this-page", group, group))
    # A list written after the month's digest is not in it, and cannot have a draw.
    if "reason" not in fields:
        raise Failed(say("not-published", group))
    return False, "; " + say("not-published", group)


def check_commitment(fields, commitment, sealed, holders, published):
    if sealed is not None:
        try:
            mailed = read_sealed(sealed)
        except Failed as fault:
            raise Failed(say("mail-invalid", fault)) from None
        differing = [name for name in FIELDS if mailed.get(name) != fields.get(name)]
        if differing:
            raise Failed(say("mail-differs", ", ".join(differing)))
    computed = commitment_of(fields)
    if computed != commitment:
        raise Failed(say("commitment-wrong", computed, commitment))
    check_holders(fields, holders)
    if published is None:
        return "skipped", say("commitment-not-compared", computed)
    compared, also = compare_published(fields, computed, published)
    if not compared:
        return "skipped", say("commitment-not-compared", computed) + also
    return "ok", say("commitment-correct", say("as-published", computed)) + also, True


def round_of_month(chain, month):
    """Noon in Madrid of the next month's first day: 10:00 UTC in April to October, 11:00 in the others."""
    year, number = int(month[:4]), int(month[5:])
    year, number = (year + 1, 1) if number == 12 else (year, number + 1)
    hour = 10 if 4 <= number <= 10 else 11
    seconds = int(datetime(year, number, 1, hour, tzinfo=timezone.utc).timestamp())
    genesis, period = CALENDARS[chain]
    return -((genesis - seconds) // period) + 1


MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()


def instant_in_words(at):
    """A UTC time in the language of the run."""
    if language == "es":
        return "%d de %s de %d, %s UTC" % (at.day, MONTHS[at.month - 1], at.year, at.strftime("%H:%M:%S"))
    return at.isoformat() + ".000Z"


def check_round(fields):
    if fields["chain"] not in CALENDARS:
        return "skipped", say("round-unknown-chain")
    expected = round_of_month(fields["chain"], fields["month"])
    if expected != fields["round"]:
        raise Failed(say("round-wrong", fields["month"], expected, fields["round"]))
    genesis, period = CALENDARS[fields["chain"]]
    at = datetime(1970, 1, 1) + timedelta(seconds=genesis + (expected - 1) * period)
    return "ok", say("round-correct", expected, instant_in_words(at))


def check_chain(fields, allow_test_chain):
    if fields["chain"] == QUICKNET:
        return "ok", say("chain-quicknet")
    if fields["chain"] == TEST_CHAIN and allow_test_chain:
        return "ok", say("chain-test")
    raise Failed(say("chain-test-refused" if fields["chain"] == TEST_CHAIN else "chain-unknown"))


# BLS12-381. The curve y^2 = x^3 + 4 is over the field of P; its twist y^2 = x^3 + 4 (1 + i), where the keys are, is
# over pairs (a, b) that stand for a + b i with i^2 = -1. ORDER is that of the groups on both.
P = 0x1A0111EA397FE69A4B1BA7B6434BACD764774B84F38512BF6730D2A0F6B0F6241EABFFFEB153FFFFB9FEFFFFFFFFAAAB
ORDER = 0x73EDA753299D7D483339D80809A1D80553BDA402FFFE5BFEFFFFFFFF00000001
# The curve's parameter without its sign, and what takes a point of the curve into the group (RFC 9380, 8.8.1).
PARAMETER, COFACTOR = 0xD201000000010000, 0xD201000000010001
DOMAIN = b"BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_"
KEY_GENERATOR = (
    "93e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e"
    "024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8"
)
# RFC 9380, 8.8.1 and E.2: the curve to which numbers are mapped first, y^2 = x^3 + MAP_A x + MAP_B with Z = 11, and
# the polynomials that lead from it to ours, lowest power first.
MAP_A = 0x144698A3B8E9433D693A02C96D4982B0EA985383EE66A8D8E8981AEFD881AC98936F8DA0E0F97F5CF428082D584C1D
MAP_B = 0x12E2908D11688030018B12E8753EEE3B2016C1F0F24F4070A0B9C14FCEF35EF55A23215A316CEAA5D1CC48E98E172BE0
MAP_Z = 11
X_OVER = (
    0x11A05F2B1E833340B809101DD99815856B303E88A2D7005FF2627B56CDB4E2C85610C2D5F2E62D6EAEAC1662734649B7,
    0x17294ED3E943AB2F0588BAB22147A81C7C17E75B2F6A8417F565E33C70D1E86B4838F2A6F318C356E834EEF1B3CB83BB,
    0xD54005DB97678EC1D1048C5D10A9A1BCE032473295983E56878E501EC68E25C958C3E3D2A09729FE0179F9DAC9EDCB0,
    0x1778E7166FCC6DB74E0609D307E55412D7F5E4656A8DBF25F1B33289F1B330835336E25CE3107193C5B388641D9B6861,
    0xE99726A3199F4436642B4B3E4118E5499DB995A1257FB3F086EEB65982FAC18985A286F301E77C451154CE9AC8895D9,
    0x1630C3250D7313FF01D1201BF7A74AB5DB3CB17DD952799B9ED3AB9097E68F90A0870D2DCAE73D19CD13C1C66F652983,
    0xD6ED6553FE44D296A3726C38AE652BFB11586264F0F8CE19008E218F9C86B2A8DA25128C1052ECADDD7F225A139ED84,
    0x17B81E7701ABDBE2E8743884D1117E53356DE5AB275B4DB1A682C62EF0F2753339B7C8F8C8F475AF9CCB5618E3F0C88E,
    0x80D3CF1F9A78FC47B90B33563BE990DC43B756CE79F5574A2C596C928C5D1DE4FA295F296B74E956D71986A8497E317,
    0x169B1F8E1BCFA7C42E0C37515D138F22DD2ECB803A0C5C99676314BAF4BB1B7FA3190B2EDC0327797F241067BE390C9E,
    0x10321DA079CE07E272D8EC09D2565B0DFA7DCCDDE6787F96D50AF36003B14866F69B771F8C285DECCA67DF3F1605FB7B,
    0x6E08C248E260E70BD1E962381EDEE3D31D79D7E22C837BC23C0BF1BC24C6B68C24B1B80B64D391FA9C8BA2E8BA2D229,
)
X_UNDER = (
    0x8CA8D548CFF19AE18B2E62F4BD3FA6F01D5EF4BA35B48BA9C9588617FC8AC62B558D681BE343DF8993CF9FA40D21B1C,
    0x12561A5DEB559C4348B4711298E536367041E8CA0CF0800C0126C2588C48BF5713DAA8846CB026E9E5C8276EC82B3BFF,
    0xB2962FE57A3225E8137E629BFF2991F6F89416F5A718CD1FCA64E00B11ACEACD6A3D0967C94FEDCFCC239BA5CB83E19,
    0x3425581A58AE2FEC83AAFEF7C40EB545B08243F16B1655154CCA8ABC28D6FD04976D5243EECF5C4130DE8938DC62CD8,
    0x13A8E162022914A80A6F1D5F43E7A07DFFDFC759A12062BB8D6B44E833B306DA9BD29BA81F35781D539D395B3532A21E,
    0xE7355F8E4E667B955390F7F0506C6E9395735E9CE9CAD4D0A43BCEF24B8982F7400D24BC4228F11C02DF9A29F6304A5,
    0x772CAACF16936190F3E0C63E0596721570F5799AF53A1894E2E073062AEDE9CEA73B3538F0DE06CEC2574496EE84A3A,
    0x14A7AC2A9D64A8B230B3F5B074CF01996E7F63C21BCA68A81996E1CDF9822C580FA5B9489D11E2D311F7D99BBDCC5A5E,
    0xA10ECF6ADA54F825E920B3DAFC7A3CCE07F8D1D7161366B74100DA67F39883503826692ABBA43704776EC3A79A1D641,
    0x95FC13AB9E92AD4476D6E3EB3A56680F682B4EE96F7D03776DF533978F31C1593174E4B4B7865002D6384D168ECDD0A,
    0x1,
)
Y_OVER = (
    0x90D97C81BA24EE0259D1F094980DCFA11AD138E48A869522B52AF6C956543D3CD0C7AEE9B3BA3C2BE9845719707BB33,
    0x134996A104EE5811D51036D776FB46831223E96C254F383D0F906343EB67AD34D6C56711962FA8BFE097E75A2E41C696,
    0xCC786BAA966E66F4A384C86A3B49942552E2D658A31CE2C344BE4B91400DA7D26D521628B00523B8DFE240C72DE1F6,
    0x1F86376E8981C217898751AD8746757D42AA7B90EEB791C09E4A3EC03251CF9DE405ABA9EC61DECA6355C77B0E5F4CB,
    0x8CC03FDEFE0FF135CAF4FE2A21529C4195536FBE3CE50B879833FD221351ADC2EE7F8DC099040A841B6DAECF2E8FEDB,
    0x16603FCA40634B6A2211E11DB8F0A6A074A7D0D4AFADB7BD76505C3D3AD5544E203F6326C95A807299B23AB13633A5F0,
    0x4AB0B9BCFAC1BBCB2C977D027796B3CE75BB8CA2BE184CB5231413C4D634F3747A87AC2460F415EC961F8855FE9D6F2,
    0x987C8D5333AB86FDE9926BD2CA6C674170A05BFE3BDD81FFD038DA6C26C842642F64550FEDFE935A15E4CA31870FB29,
    0x9FC4018BD96684BE88C9E221E4DA1BB8F3ABD16679DC26C1E8B6E6A1F20CABE69D65201C78607A360370E577BDBA587,
    0xE1BBA7A1186BDB5223ABDE7ADA14A23C42A0CA7915AF6FE06985E7ED1E4D43B9B3F7055DD4EBA6F2BAFAAEBCA731C30,
    0x19713E47937CD1BE0DFD0B8F1D43FB93CD2FCBCB6CAF493FD1183E416389E61031BF3A5CCE3FBAFCE813711AD011C132,
    0x18B46A908F36F6DEB918C143FED2EDCC523559B8AAF0C2462E6BFE7F911F643249D9CDF41B44D606CE07C8A4D0074D8E,
    0xB182CAC101B9399D155096004F53F447AA7B12A3426B08EC02710E807B4633F06C851C1919211F20D4C04F00B971EF8,
    0x245A394AD1ECA9B72FC00AE7BE315DC757B3B080D4C158013E6632D3C40659CC6CF90AD1C232A6442D9D3F5DB980133,
    0x5C129645E44CF1102A159F748C4A3FC5E673D81D7E86568D9AB0F5D396A7CE46BA1049B6579AFB7866B1E715475224B,
    0x15E6BE4E990F03CE4EA50B3B42DF2EB5CB181D8F84965A3957ADD4FA95AF01B2B665027EFEC01C7704B456BE69C8B604,
)
Y_UNDER = (
    0x16112C4C3A9C98B252181140FAD0EAE9601A6DE578980BE6EEC3232B5BE72E7A07F3688EF60C206D01479253B03663C1,
    0x1962D75C2381201E1A0CBD6C43C348B885C84FF731C4D59CA4A10356F453E01F78A4260763529E3532F6102C2E49A03D,
    0x58DF3306640DA276FAAAE7D6E8EB15778C4855551AE7F310C35A5DD279CD2ECA6757CD636F96F891E2538B53DBF67F2,
    0x16B7D288798E5395F20D23BF89EDB4D1D115C5DBDDBCD30E123DA489E726AF41727364F2C28297ADA8D26D98445F5416,
    0xBE0E079545F43E4B00CC912F8228DDCC6D19C9F0F69BBB0542EDA0FC9DEC916A20B15DC0FD2EDEDDA39142311A5001D,
    0x8D9E5297186DB2D9FB266EAAC783182B70152C65550D881C5ECD87B6F0F5A6449F38DB9DFA9CCE202C6477FAAF9B7AC,
    0x166007C08A99DB2FC3BA8734ACE9824B5EECFDFA8D0CF8EF5DD365BC400A0051D5FA9C01A58B1FB93D1A1399126A775C,
    0x16A3EF08BE3EA7EA03BCDDFABBA6FF6EE5A4375EFA1F4FD7FEB34FD206357132B920F5B00801DEE460EE415A15812ED9,
    0x1866C8ED336C61231A1BE54FD1D74CC4F9FB0CE4C6AF5920ABC5750C4BF39B4852CFE2F7BB9248836B233D9D55535D4A,
    0x167A55CDA70A6E1CEA820597D94A84903216F763E13D87BB5308592E7EA7D4FBC7385EA3D529B35E346EF48BB8913F55,
    0x4D2F259EEA405BD48F010A01AD2911D9C6DD039BB61A6290E591B36E636A5C871A5C29F4F83060400F8B49CBA8F6AA8,
    0xACCBB67481D033FF5852C1E48C50C477F94FF8AEFCE42D28C0F9A88CEA7913516F968986F7EBBEA9684B529E2561092,
    0xAD6B9514C767FE3C3613144B45F1496543346D98ADF02267D5CEEF9A00D9B8693000763E3B90AC11E99B138573345CC,
    0x2660400EB2E4F3B628BDD0D53CD76F2BF565B94E72927C1CB748DF27942480E420517BD8714CC80D1FADC1326ED06F7,
    0xE0FA1D816DDC03E6B24255E0D7819C171C40F65E273B853324EFCD6356CAA205CA2F570F13497804415473A1D634B8F,
    0x1,
)


def add_points(a, b):
    if a is None or b is None:
        return a or b
    (x1, y1), (x2, y2) = a, b
    if x1 == x2 and (y1 + y2) % P == 0:
        return None
    over, under = (3 * x1 * x1, 2 * y1) if a == b else (y2 - y1, x2 - x1)
    slope = over * pow(under, -1, P) % P
    x = (slope * slope - x1 - x2) % P
    return x, (slope * (x1 - x) - y1) % P


def repeated(combine, thing, count, nothing):
    """So many of a thing combined, by doubling; `nothing` is what changes nothing."""
    total = nothing
    for bit in bin(count)[2:]:
        total = combine(total, total)
        if bit == "1":
            total = combine(total, thing)
    return total


def times(count, point):
    return repeated(add_points, point, count, None)


def root(square):
    """The square root in the field, or None."""
    found = pow(square, (P + 1) // 4, P)
    return found if (found * found - square) % P == 0 else None


def read_signature(signature):
    """The point of the group that these 48 bytes are, or None."""
    if not matches("[0-9a-f]{96}")(signature):
        return None
    number = int(signature, 16)
    flags, x = number >> 381, number % 2**381
    y = root((x**3 + 4) % P)
    if flags not in (4, 5) or x >= P or y is None:
        return None
    point = (x, y if (y > P // 2) == (flags == 5) else P - y)
    return point if times(ORDER, point) is None else None


def mul2(a, b):
    return (a[0] * b[0] - a[1] * b[1]) % P, (a[0] * b[1] + a[1] * b[0]) % P


def sub2(a, b):
    return (a[0] - b[0]) % P, (a[1] - b[1]) % P


def inverse2(a):
    norm = pow(a[0] * a[0] + a[1] * a[1], -1, P)
    return a[0] * norm % P, -a[1] * norm % P


def pow2(a, exponent):
    return repeated(mul2, a, exponent, (1, 0))


def read_key(key):
    """The point of the twist that a key's 96 bytes are: the part with i first. Keys are written in this file."""
    number = int(key, 16)
    x = (number % 2**384 % P, (number >> 384) % 2**381)
    cube = mul2(mul2(x, x), x)
    square = ((cube[0] + 4) % P, (cube[1] + 4) % P)
    part = pow2(square, (P - 3) // 4)
    y, sign = mul2(part, square), mul2(mul2(part, part), square)
    y = (-y[1] % P, y[0]) if sign == (P - 1, 0) else mul2(pow2((sign[0] + 1, sign[1]), (P - 1) // 2), y)
    larger = (y[1] or y[0]) > P // 2
    return x, y if larger == bool(number >> 765 & 1) else (-y[0] % P, -y[1] % P)


def polynomial(coefficients, x):
    total = 0
    for coefficient in reversed(coefficients):
        total = (total * x + coefficient) % P
    return total


def map_to_curve(u):
    """RFC 9380, 6.6.2 and 6.6.3."""
    step = MAP_Z * u * u % P
    x = -MAP_B * pow(MAP_A, -1, P) * (1 + pow(step * step + step, -1, P)) % P
    y = root((x**3 + MAP_A * x + MAP_B) % P)
    if y is None:
        x = step * x % P
        y = root((x**3 + MAP_A * x + MAP_B) % P)
    y = y if y % 2 == u % 2 else P - y
    over, under = polynomial(Y_OVER, x) * y, polynomial(Y_UNDER, x)
    return polynomial(X_OVER, x) * pow(polynomial(X_UNDER, x), -1, P) % P, over * pow(under, -1, P) % P


def hash_to_curve(message):
    """RFC 9380, 3 and 5.3.1: two numbers of 64 bytes each, with SHA-256, as points whose sum goes into the group."""
    domain = DOMAIN + bytes([len(DOMAIN)])
    first = sha256(bytes(64) + message + (128).to_bytes(2, "big") + b"\0" + domain)
    blocks, block = b"", bytes(32)
    for index in range(1, 5):
        block = sha256(bytes(a ^ b for a, b in zip(first, block)) + bytes([index]) + domain)
        blocks += block
    points = (map_to_curve(int.from_bytes(part, "big") % P) for part in (blocks[:64], blocks[64:]))
    return times(COFACTOR, add_points(*points))


# Numbers of the pairing are polynomials in w of six pairs, with w^6 = 1 + i.


def mul12(a, b):
    real, other = [0] * 12, [0] * 12
    for i, (a0, a1) in enumerate(a):
        if a0 or a1:
            for j, (b0, b1) in enumerate(b):
                real[i + j] += a0 * b0 - a1 * b1
                other[i + j] += a0 * b1 + a1 * b0
    return [
        ((real[k] + real[k + 6] - other[k + 6]) % P, (other[k] + real[k + 6] + other[k + 6]) % P) for k in range(6)
    ]


ONE = [(1, 0)] + [(0, 0)] * 5


def pairing_before_power(key, point):
    """Miller's loop: the lines through multiples of a point of the twist, at a point of the curve."""
    x, y = point
    total, at = ONE, key
    for bit in bin(PARAMETER)[3:]:
        total = mul12(total, total)
        for other in (at, key) if bit == "1" else (at,):
            if other is at:
                over, under = tuple(3 * part for part in mul2(at[0], at[0])), tuple(2 * part for part in at[1])
            else:
                over, under = sub2(other[1], at[1]), sub2(other[0], at[0])
            slope = mul2(over, inverse2(under))
            line = [sub2(at[1], mul2(slope, at[0])), (0, 0), (slope[0] * x % P, slope[1] * x % P), (-y % P, 0)]
            total = mul12(line, total)
            next_x = sub2(sub2(mul2(slope, slope), at[0]), other[0])
            at = next_x, sub2(mul2(slope, sub2(at[0], next_x)), at[1])
    return total


def is_one_in_the_end(number):
    """
    Whether number ** ((P**12 - 1) // ORDER) is 1. The exponent is (P**6 - 1) (P**2 + 1) times a short one. To the power
    P**2, w becomes w times a number of the field; to the power P**6, -w: so the rest is 1 when no odd power of w is left.
    """
    part = repeated(mul12, number, (P**4 - P**2 + 1) // ORDER, ONE)
    turn = pow2((1, 1), (P**2 - 1) // 6)[0]
    turned = [(a * pow(turn, k, P) % P, b * pow(turn, k, P) % P) for k, (a, b) in enumerate(part)]
    whole = mul12(part, turned)
    return whole[1] == whole[3] == whole[5] == (0, 0)


@functools.lru_cache(maxsize=None)
def is_signed(key, number, signature):
    """Whether the chain with this key signed the round: e(signature, generator) = e(hash of the round, key)."""
    point = read_signature(signature)
    if point is None:
        return False
    x, y = point
    message = hash_to_curve(sha256(number.to_bytes(8, "big")))
    product = mul12(
        pairing_before_power(read_key(KEY_GENERATOR), (x, P - y)), pairing_before_power(read_key(key), message)
    )
    return is_one_in_the_end(product)


def check_signature(fields, signature):
    if "reason" in fields:
        return "nothing", say("signature-not-held", say("reason-" + fields["reason"]))
    if signature is None:
        return "nothing", say("signature-not-decided")
    if not is_signed(KEYS[fields["chain"]], fields["round"], signature):
        raise Failed(say("signature-wrong", fields["round"]))
    return "ok", say("signature-correct", fields["round"])


def pick_winner(fields, commitment, signature):
    seed = sha256(
        RULE.encode("ascii")
        + bytes.fromhex(fields["chain"])
        + fields["round"].to_bytes(8, "big")
        + bytes.fromhex(signature)
        + bytes.fromhex(commitment)
    )
    count, index = len(fields["participants"]), 0
    while True:
        drawn = int.from_bytes(sha256(seed + index.to_bytes(4, "big")), "big")
        if drawn < 2**256 // count * count:
            return fields["participants"][drawn % count]
        index += 1


def winner_of(fields, commitment, signature):
    return None if "reason" in fields or signature is None else pick_winner(fields, commitment, signature)


def check_winner(fields, commitment, signature, winner):
    computed = winner_of(fields, commitment, signature)
    if computed is None:
        return "nothing", say("winner-not-held" if "reason" in fields else "winner-not-decided")
    among = ", ".join(map(str, fields["participants"]))
    if winner is not None and winner != computed:
        raise Failed(say("winner-wrong", computed, among, winner))
    return "ok", say("winner-correct", computed, among)


def month_before(month):
    year, number = int(month[:4]), int(month[5:])
    return "%04d-%02d" % ((year - 1, 12) if number == 1 else (year, number - 1))


def check_previous(fields, previous):
    if previous is None:
        if fields["previous"] == ZEROS:
            return "ok", say("previous-first")
        return "skipped", say("previous-not-given")
    try:
        before, said, _, _, _ = read_record(previous, alone=True)
    except Failed as fault:
        raise Failed(say("previous-invalid", fault)) from None
    computed, month = commitment_of(before), month_before(fields["month"])
    if computed != said:
        raise Failed(say("previous-not-its-commitment"))
    if before["group"] != fields["group"] or before["month"] != month:
        raise Failed(say("previous-another", fields["group"], month))
    if computed != fields["previous"]:
        raise Failed(say("previous-wrong", computed, fields["previous"]))
    return "ok", say("previous-correct", month)


# --- all of it


def run_checks(read, previous, sealed, published, allow_test_chain):
    """(lines of (check, result, words), first check that failed or None, draw or None, whether it was compared)."""
    lines, draw, compared = [], None, False

    def steps():
        nonlocal draw
        draw = read()
        yield "form", lambda: ("ok", say("form-correct"))
        fields, commitment, signature, winner, holders = draw
        yield "commitment", lambda: check_commitment(fields, commitment, sealed, holders, published)
        yield "round", lambda: check_round(fields)
        yield "chain", lambda: check_chain(fields, allow_test_chain)
        yield "signature", lambda: check_signature(fields, signature)
        yield "winner", lambda: check_winner(fields, commitment, signature, winner)
        yield "previous", lambda: check_previous(fields, previous)

    name = "form"
    try:
        for name, check in steps():
            result, words, *rest = check()
            compared = compared or bool(rest)
            lines.append((name, result, words))
    except Failed as fault:
        lines.append((name, "failed", str(fault)))
        return lines, name, draw, False
    return lines, None, draw, compared


def check_record(value, previous=None, sealed=None, published=None, allow_test_chain=False):
    return run_checks(lambda: read_record(value), previous, sealed, published, allow_test_chain)


def check_sealed(text, signature=None, previous=None, published=None, allow_test_chain=False):
    def read():
        fields = read_sealed(text)
        return fields, commitment_of(fields), signature, None, None

    return run_checks(read, previous, None, published, allow_test_chain)


# --- the command


def decode(data, source):
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotRun(say("not-text", source)) from None


def read_file(path):
    try:
        with open(path, "rb") as file:
            return decode(file.read(), path)
    except OSError:
        raise NotRun(say("unreadable", path)) from None


def fetch(url):
    try:
        request = urllib.request.Request(url, headers={"accept": "application/json"})
        with urllib.request.urlopen(request, timeout=15) as response:
            return decode(response.read(1000000), url)
    except urllib.error.HTTPError as fault:
        raise NotRun(say("status", url, fault.code)) from None
    except (OSError, ValueError):
        raise NotRun(say("no-answer", url)) from None


def is_commitment_line(value):
    return isinstance(value, dict) and FORMS["group"](value.get("group")) and is_hash(value.get("commitment"))


def read_published(text):
    """A published commitment: the digits, or the page that has it; None when it is neither."""
    text = text.strip()
    if is_hash(text.lower()):
        return text.lower()
    try:
        page = read_json(text)
    except Failed:
        return None
    right = (
        isinstance(page, dict)
        and FORMS["month"](page.get("month"))
        and is_hash(page.get("digest"))
        and is_integer(page.get("groups"))
        and isinstance(page.get("items"), list)
        and all(map(is_commitment_line, page["items"]))
    )
    return page if right else None


def read_commitment(value):
    """The commitment that the argument gives: by itself, or in the file or at the address of the published page."""
    published = read_published(value)
    if published is None and re.match("https?://", value):
        published = read_published(fetch(value))
    elif published is None:
        try:
            published = read_published(read_file(value))
        except NotRun:
            pass
    if published is None:
        raise NotRun(say("bad-commitment"))
    return published


def show(lines, failed, draw, compared):
    """Prints what the checks found and returns the exit code."""
    for name, result, words in lines:
        print("  %-12s %-10s %s" % (say("name-" + name), say("result-" + result), words))
    if failed is not None:
        print(say("failed", say("name-" + failed), lines[-1][2]))
        return 1
    fields, commitment, signature, _, _ = draw
    amount, currency = fields["discount"]["amount"], fields["discount"]["currency"]
    shown = amount.replace(".", ",") if language == "es" else amount
    print(say("draw", fields["group"], fields["month"], shown, currency))
    if fields["chain"] != QUICKNET:
        print(say("test-chain"))
    if not compared:
        print(say("not-compared"))
    beside = say("is-published" if compared else "is-not-compared")
    if "reason" in fields:
        print(say("not-held", say("reason-" + fields["reason"])) + " " + beside)
        return 3
    if signature is None:
        print(say("not-decided") + " " + beside)
        return 4
    print(say("right" if compared else "not-proven", winner_of(fields, commitment, signature)))
    return 0 if compared else 5


class Arguments(argparse.ArgumentParser):
    def error(self, message):
        raise NotRun(say("bad-arguments", message) + "\n\n" + say("usage"))


def read_arguments(given):
    parser = Arguments(add_help=False, allow_abbrev=False)
    parser.add_argument("record", nargs="?")
    for name in ("previous", "sealed", "signature", "commitment", "language"):
        parser.add_argument("--" + name)
    parser.add_argument("--test-chain", action="store_true")
    options = parser.parse_args(given)
    alone = options.record is None
    if (options.sealed is None) if alone else (options.signature is not None):
        raise NotRun(say("usage"))
    return options


def choose_language(given):
    """Speaks the language that the arguments or else the environment name; English if that is neither of the two."""
    global language
    names = [os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")] + [locale.getlocale()[0]]
    used = next(filter(None, names), "")
    language = "es" if re.match(r"es\b|es_|spanish", used, re.IGNORECASE) else "en"
    asked = [index for index, one in enumerate(given) if one == "--language" or one.startswith("--language=")]
    if asked:
        at, one = asked[-1], given[asked[-1]]
        value = given[at + 1 : at + 2] if one == "--language" else [one.split("=", 1)[1]]
        if not value or value[0] not in LANGUAGES:
            raise NotRun(say("bad-arguments", "--language es|en") + "\n\n" + say("usage"))
        language = value[0]


def run(given):
    choose_language(given)
    if "--help" in given or "-h" in given:
        print(say("usage"))
        return 0
    options = read_arguments(given)
    sealed = None if options.sealed is None else read_file(options.sealed)
    published = None if options.commitment is None else read_commitment(options.commitment)

    def read_value(path, otherwise):
        try:
            return read_json(read_file(path))
        except Failed:
            return otherwise

    previous = None if options.previous is None else read_value(options.previous, "not JSON")
    if options.record is None:
        return show(*check_sealed(sealed, options.signature, previous, published, options.test_chain))
    return show(*check_record(read_value(options.record, None), previous, sealed, published, options.test_chain))


def answer(given):
    """Runs the command with these arguments and returns its exit code."""
    try:
        return run(given)
    except NotRun as fault:
        print(fault, file=sys.stderr)
        return 2


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")
    sys.exit(answer(sys.argv[1:]))

"""Makes the three sounds of entry, each from sine waves: `python packaging/sounds.py`. The same bytes on every run.

They differ in pitch and in rhythm, so that they are told apart without looking: accepted is one short tick, refused
two low ones, the end of a batch three rising ones.
"""

import math
import struct
import wave
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "sounds"
RATE = 22_050
LOUDNESS = 0.28
Tone = tuple[float, int, int]  # hertz, milliseconds, milliseconds of silence after it

SOUNDS: dict[str, tuple[Tone, ...]] = {
    "accept": ((1319.0, 55, 0),),
    "refuse": ((196.0, 120, 60), (196.0, 160, 0)),
    "batch_end": ((659.0, 90, 30), (880.0, 90, 30), (1319.0, 180, 0)),
}


def samples(tones: tuple[Tone, ...]) -> bytes:
    """The tones as 16-bit mono, each swelling and fading so that nothing clicks."""
    found: list[int] = []
    for hertz, length, pause in tones:
        many = RATE * length // 1000
        for place in range(many):
            shape = math.sin(math.pi * place / many)
            found.append(round(32_767 * LOUDNESS * shape * math.sin(2 * math.pi * hertz * place / RATE)))
        found += [0] * (RATE * pause // 1000)
    return struct.pack(f"<{len(found)}h", *found)


def main() -> None:
    """Writes the three files."""
    FOLDER.mkdir(exist_ok=True)
    for name, tones in SOUNDS.items():
        with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples(tones))


if __name__ == "__main__":
    main()

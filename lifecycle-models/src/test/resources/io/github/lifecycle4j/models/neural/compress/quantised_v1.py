"""Writes quantised-v1.bin, beside this script, as the format is documented: a network 2-3-1 of known
bytes and scales, by nothing of the library.

python3 quantised_v1.py
"""

import pathlib
import struct


def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0x82F63B78 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def text(value):
    return struct.pack(">H", len(value)) + value.encode()


def layer(input_scale, unit_scales, weights, bias):
    return (
        struct.pack(f"<f{len(unit_scales)}f", input_scale, *unit_scales)
        + struct.pack(f"{len(weights)}b", *weights)
        + struct.pack(f"<{len(bias)}f", *bias)
    )


assert crc32c(b"123456789") == 0xE3069283  # the check value of CRC-32C
spec = b"input 1 2\ndense 3 RELU\ndense 1 IDENTITY\n"
content = (
    text("lifecycle4j")
    + text("quantised-network")
    + struct.pack(">i", 1)
    + struct.pack(">i", len(spec))
    + spec
    + layer(0.5, [0.25, 0.5, 1], [4, -2, 1, 1, 3, -8], [1, -0.5, 0])
    + layer(0.125, [0.5], [2, 7, -1], [0.25])
)
path = pathlib.Path(__file__).with_name("quantised-v1.bin")
path.write_bytes(content + struct.pack(">I", crc32c(content)))

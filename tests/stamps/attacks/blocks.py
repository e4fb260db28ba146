"""Letters without a font: of straight strokes, and of square blocks whose sides lie along the axes."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

_STROKES = {
    "M": ((0, 0), (0, 1), (0.4, 0.4), (0.8, 1), (0.8, 0)),
    "A": ((0, 0), (0.4, 1), (0.8, 0), (0.64, 0.4), (0.16, 0.4)),
    "T": ((0, 1), (0.8, 1), (0.4, 1), (0.4, 0)),
}
_BLOCKS = {
    "M": ("#...#", "##.##", "#.#.#", "#...#", "#...#"),
    "A": (".###.", "#...#", "#####", "#...#", "#...#"),
    "T": ("#####", "..#..", "..#..", "..#..", "..#.."),
    "O": (".###.", "#...#", "#...#", "#...#", ".###."),
    "I": (".###.", "..#..", "..#..", "..#..", ".###."),
    " ": (".....",) * 5,
}


def strokes(canvas: Canvas, text: str, size: float) -> None:
    """Letters as open lines, of so many points in height."""
    for number, letter in enumerate(text):
        path = canvas.beginPath()
        (x, y), *others = _STROKES[letter]
        path.moveTo((number + x) * size, y * size)
        for x, y in others:
            path.lineTo((number + x) * size, y * size)
        canvas.drawPath(path, stroke=1, fill=0)


def blocks(canvas: Canvas, text: str, size: float) -> None:
    """Letters of five by five filled squares, of so many points each."""
    for number, letter in enumerate(text):
        for row, line in enumerate(_BLOCKS[letter]):
            for column, sign in enumerate(line):
                if sign == "#":
                    x = (number * 6 + column) * size
                    canvas.rect(x, (4 - row) * size, size, size, stroke=0, fill=1)

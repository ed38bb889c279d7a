# SPDX-License-Identifier: Apache-2.0
"""A hand on the mouse of a display, through the X test extension: at once, and without a process of its own."""

import ctypes
import time

LEFT, WHEEL_UP, WHEEL_DOWN = 1, 4, 5


class Pointer:
    def __init__(self, display_name):
        self.x11, self.xtst = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(display_name.encode()))
        if not self.display:
            raise OSError(f"the display {display_name} cannot be opened")

    def move(self, place):
        self.xtst.XTestFakeMotionEvent(self.display, -1, *place, 0)
        self.x11.XFlush(self.display)

    def click(self, button=LEFT):
        """Presses and releases; the monotonic time of the press."""
        begin = time.monotonic()
        self.xtst.XTestFakeButtonEvent(self.display, button, 1, 0)
        self.xtst.XTestFakeButtonEvent(self.display, button, 0, 0)
        self.x11.XFlush(self.display)
        return begin

    def press(self, place):
        """Goes to (x, y) and clicks."""
        self.move(place)
        return self.click()

-- SPDX-License-Identifier: Apache-2.0
-- contained: error at 5
-- says: the word `print` is not known here
-- Standard output is the pipe to the player: whoever could print could forge messages.
print('{"type":"done"}')

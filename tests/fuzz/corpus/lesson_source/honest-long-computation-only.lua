-- SPDX-License-Identifier: Apache-2.0
-- A sieve, a memory for a recursion, and errors that the lesson expects and catches: work, but work that ends.
local function primes_up_to(limit)
  local is_composite, primes = {}, {}
  for number = 2, limit do
    if not is_composite[number] then
      primes[#primes + 1] = number
      for multiple = number * number, limit, number do is_composite[multiple] = true end
    end
  end
  return primes
end

local known = {}
local function fibonacci(n)
  if n < 3 then return 1 end
  known[n] = known[n] or fibonacci(n - 1) + fibonacci(n - 2)
  return known[n]
end

local function depth(n) return n == 0 and 0 or 1 + depth(n - 1) end

local failures = 0
for number = 1, 200 do
  local is_well = pcall(function() return number % 3 == 0 and error("expected") or number end)
  if not is_well then failures = failures + 1 end
end

local primes = primes_up_to(60000)
local shuffled = {}
for index, prime in ipairs(primes) do shuffled[index] = primes[(index * 7919) % #primes + 1] + prime % 2 end
table.sort(shuffled)

lesson {
  id = "only", title = "Numbers that take a while",
  text_page {
    id = "found", title = ("%d primes"):format(#primes),
    body = ("The last is %d, the 80th Fibonacci number %d, the depth %d, and %d calls failed."):format(
      primes[#primes], fibonacci(80), depth(5000), failures),
  },
  text_page { id = "middle", title = "The middle", body = tostring(shuffled[#shuffled // 2]) },
}

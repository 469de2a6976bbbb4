"""Reads a strategy's source and writes it with a spin of one percent in each operation. Only tests/turns-figures.sh uses it."""
import re
import sys

source = sys.stdin.read()
method = re.compile(r"(protected override int (?:Transfer|Execute|Run)[A-Za-z]*\([^)]*\))", re.S)
match = method.search(source)
if not match:
    sys.exit("one-percent-slower: the strategy has no operation of the shape that this script knows")
name = re.search(r"int (\w+)\(", match.group(1)).group(1)
parameters = [re.split(r"\s+", each.strip())[-1] for each in match.group(1)[match.group(1).index("(") + 1:-1].split(",")]
slow = match.group(1) + " {\n        long start = System.Diagnostics.Stopwatch.GetTimestamp();\n"
slow += f"        int result = {name}Itself({', '.join(parameters)});\n"
slow += "        s_debt += (System.Diagnostics.Stopwatch.GetTimestamp() - start) / 100.0;\n"
slow += "        long until = System.Diagnostics.Stopwatch.GetTimestamp() + (long)s_debt;\n"
slow += "        if (s_debt >= 5) { while (System.Diagnostics.Stopwatch.GetTimestamp() < until) { } s_debt = 0; }\n"
slow += "        return result;\n    }\n\n    [System.ThreadStatic] private static double s_debt;\n\n    private "
slow += match.group(1)[len("protected override "):].replace(f"int {name}(", f"int {name}Itself(")
sys.stdout.write(source[: match.start()] + slow + source[match.end():])

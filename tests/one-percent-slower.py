"""Reads the source of native-event and writes it with a spin of one percent in each operation. Only tests/turns-figures.sh uses it."""
import sys

BEGIN = "            nint eventHandle = NativeEvent.Create();\n"
END = "                _ = Kernel32.CloseHandle(eventHandle);\n"
CLASS = "        private protected override IoResult Transfer("

source = sys.stdin.read()
if any(source.count(part) != 1 for part in (BEGIN, END, CLASS)):
    sys.exit("one-percent-slower: native-event no longer looks as this script knows it")
source = source.replace(BEGIN, "            long start = System.Diagnostics.Stopwatch.GetTimestamp();\n" + BEGIN)
# The clock has ticks of 100 ns: a hundredth of one operation is about one, so some are saved up.
source = source.replace(END, END + """                long end = System.Diagnostics.Stopwatch.GetTimestamp();
                t_debt += (end - start) / 100.0;
                if (t_debt >= 10)
                {
                    long until = end + (long)t_debt;
                    while (System.Diagnostics.Stopwatch.GetTimestamp() < until)
                    {
                    }
                    t_debt = 0;
                }
""")
sys.stdout.write(source.replace(CLASS, "        [System.ThreadStatic]\n        private static double t_debt;\n\n" + CLASS))

namespace Bench.Tests.Toolchains.Runtimes;

/// <summary>Files that look like those of a runtime for Windows: the tests' own, with a check sum as a linker writes it.</summary>
internal static class FakeRuntime
{
    // The framework's own on every system: an assembly of version 10.0, whose check sum its signer wrote.
    private static readonly string s_coreLib = typeof(object).Assembly.Location;

    /// <summary>Where the processor stands in <see cref="CoreClr"/>.</summary>
    public static int MachineOffset => BitConverter.ToInt32(CoreClr(), 0x3c) + 4;

    /// <summary>An assembly of this process's runtime, with a check sum.</summary>
    public static byte[] CoreLib()
    {
        byte[] content = File.ReadAllBytes(s_coreLib);
        int field = BitConverter.ToInt32(content, 0x3c) + 24 + 64;
        ulong sum = 0;
        for (int index = 0; index < content.Length; index += 2)
        {
            if (index < field || index >= field + 4)
                sum += (uint)(content[index] + (index + 1 < content.Length ? content[index + 1] << 8 : 0));
        }
        while (sum > 0xffff)
            sum = (sum >> 16) + (sum & 0xffff);
        BitConverter.TryWriteBytes(content.AsSpan(field), (uint)sum + (uint)content.Length);
        return content;
    }

    /// <summary>A library for x64 without a check sum.</summary>
    public static byte[] CoreClr()
    {
        byte[] content = File.ReadAllBytes(typeof(FakeRuntime).Assembly.Location);
        int header = BitConverter.ToInt32(content, 0x3c);
        content[header + 4] = 0x64;
        content[header + 5] = 0x86;
        content.AsSpan(header + 24 + 64, 4).Clear();
        return content;
    }
}

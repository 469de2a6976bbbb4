using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Bench.Jobs.Runtimes;

/// <summary>What does a Windows program or library say of itself, and is it whole?</summary>
internal static class PortableExecutable
{
    /// <exception cref="UserError">It is damaged.</exception>
    public static Machine MachineOf(string file) => Read(file, reader => reader.PEHeaders.CoffHeader.Machine);

    /// <exception cref="UserError">It is damaged, or is no assembly.</exception>
    public static Version AssemblyVersionOf(string file) => Read(file, reader => reader.GetMetadataReader().GetAssemblyDefinition().Version);

    /// <summary>Refuses a file that was cut off, or that differs from what its linker or signer wrote: its failures could not be explained.</summary>
    /// <exception cref="UserError">It is damaged; the message names it.</exception>
    public static void RefuseDamaged(string file)
    {
        byte[] content = File.ReadAllBytes(file);
        Read(file, reader =>
        {
            foreach (SectionHeader section in reader.PEHeaders.SectionHeaders)
            {
                if (section.PointerToRawData + (long)section.SizeOfRawData > content.Length)
                    throw new BadImageFormatException("it is cut off");
            }
            if (reader.HasMetadata)
                _ = reader.GetMetadataReader().TypeDefinitions.Count;
            // Most builds of one's own have none.
            if (reader.PEHeaders.PEHeader is { CheckSum: not 0 } header && header.CheckSum != CheckSum(content, reader.PEHeaders.PEHeaderStartOffset + CheckSumOffset))
                throw new BadImageFormatException("its check sum is wrong");
            return 0;
        });
    }

    // https://learn.microsoft.com/windows/win32/debug/pe-format#optional-header-windows-specific-fields-image-only
    private const int CheckSumOffset = 64;

    // As CheckSumMappedFile of imagehlp.dll: 16-bit words with the carry added, without the sum itself, plus the length.
    private static uint CheckSum(byte[] content, int field)
    {
        ulong sum = 0;
        for (int index = 0; index + 1 < content.Length; index += 2)
        {
            if (index < field || index >= field + 4)
                sum += BinaryPrimitives.ReadUInt16LittleEndian(content.AsSpan(index));
        }
        if (content.Length % 2 == 1)
            sum += content[^1];
        while (sum >> 16 != 0)
            sum = (sum & 0xffff) + (sum >> 16);
        return (uint)(sum + (ulong)content.Length);
    }

    private static T Read<T>(string file, Func<PEReader, T> read)
    {
        try
        {
            using var reader = new PEReader(File.OpenRead(file));
            return read(reader);
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new UserError($"{file} is damaged, or no file of Windows: {e.Message.TrimEnd('.')}.", e);
        }
    }
}

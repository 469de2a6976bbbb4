namespace Bench.Diagnosers.Allocations;

/// <summary>Who allocates what.</summary>
/// <param name="Type">Full name of the object's type.</param>
/// <param name="Method">The method that allocates it: the nearest on the stack that is not part of the allocator itself.</param>
/// <param name="Bytes">For one operation, estimated.</param>
/// <param name="Objects">For one operation, estimated: the bytes divided by the size of such an object.</param>
/// <param name="Samples">How many samples that rests on.</param>
internal sealed record AllocationSite(string Type, string Method, double Bytes, double Objects, int Samples);

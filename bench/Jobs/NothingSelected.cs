namespace Bench.Jobs;

/// <summary>No case of the selected strategies matches the filter.</summary>
internal sealed class NothingSelected : UserError
{
    public NothingSelected() : base("no case of the selected strategies matches the filter. '--list flat' lists the names that filters are matched with.") { }

    public NothingSelected(string message) : base(message) { }

    public NothingSelected(string message, Exception innerException) : base(message, innerException) { }
}

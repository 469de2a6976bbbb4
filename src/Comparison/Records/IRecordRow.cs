namespace Comparison.Records;

/// <summary>A line of a record's CSV file, whose columns are the properties in order.</summary>
/// <typeparam name="TSelf">The row.</typeparam>
internal interface IRecordRow<TSelf> where TSelf : IRecordRow<TSelf>
{
    /// <summary>Takes the fields of a line, in order.</summary>
    /// <exception cref="FormatException">One is not what the column is.</exception>
    static abstract TSelf Read(CsvFields fields);
}

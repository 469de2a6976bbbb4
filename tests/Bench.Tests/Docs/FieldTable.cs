using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Bench.Tests.Docs;

/// <summary>The fields of a data file as a table: names from the type that is written, meanings from its doc comments.</summary>
internal static partial class FieldTable
{
    private static readonly JsonNamingPolicy s_names = JsonNamingPolicy.CamelCase;

    /// <summary>One row for each parameter of the record, in order.</summary>
    public static string Of(Type record)
    {
        XElement comment = XDocument.Load(Path.ChangeExtension(record.Assembly.Location, ".xml")).Descendants("member")
            .Single(member => member.Attribute("name")!.Value == $"T:{record.FullName}");
        var table = new StringBuilder("| field | type | meaning |\n|---|---|---|\n");
        foreach (ParameterInfo parameter in record.GetConstructors()[0].GetParameters())
        {
            XElement meaning = comment.Elements("param").Single(param => param.Attribute("name")!.Value == parameter.Name);
            table.Append("| ").Append(s_names.ConvertName(parameter.Name!)).Append(" | ").Append(Name(parameter)).Append(" | ")
                .Append(Text(meaning)).Append(" |\n");
        }
        return table.ToString();
    }

    private static string Name(ParameterInfo parameter)
    {
        bool isNullable = new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable;
        return Name(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) + (isNullable ? " or null" : "");
    }

    private static string Name(Type type)
    {
        if (!type.IsGenericType)
        {
            return Type.GetTypeCode(type) switch
            {
                TypeCode.Int32 or TypeCode.Int64 => "whole number",
                TypeCode.Double => "number",
                TypeCode.Boolean => "true or false",
                TypeCode.String => "text",
                _ => type == typeof(DateTimeOffset) ? "date and time, ISO 8601" : type.Name,
            };
        }
        Type[] arguments = type.GetGenericArguments();
        return arguments.Length == 1 ? $"list of {Name(arguments[0])}" : "texts by name";
    }

    private static string Text(XElement meaning)
    {
        string text = string.Concat(meaning.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { Name.LocalName: "paramref" } other => $"*{s_names.ConvertName(other.Attribute("name")!.Value)}*",
            XElement see => $"`{s_names.ConvertName(see.Attribute("cref")!.Value.Split('.')[^1])}`",
            _ => node.ToString(),
        }));
        return Blanks().Replace(text, " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

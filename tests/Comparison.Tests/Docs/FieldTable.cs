using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Comparison.Tests.Docs;

/// <summary>The fields of a data file as a table: names from the type that is written, meanings from its doc comments.</summary>
internal static partial class FieldTable
{
    private static readonly JsonNamingPolicy s_names = JsonNamingPolicy.CamelCase;

    /// <summary>One row for each property that is written, in order.</summary>
    public static string From(Type record)
    {
        XElement[] comments = [.. XDocument.Load(Path.ChangeExtension(record.Assembly.Location, ".xml")).Descendants("member")];
        var table = new StringBuilder("| field | type | meaning |\n|---|---|---|\n");
        foreach (PropertyInfo property in record.GetProperties().Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is null))
        {
            string name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? s_names.ConvertName(property.Name);
            table.Append("| ").Append(name).Append(" | ").Append(Name(property)).Append(" | ").Append(Text(Meaning(comments, property))).Append(" |\n");
        }
        return table.ToString();
    }

    // Of a positional record the type's own comment says it.
    private static XElement Meaning(XElement[] comments, PropertyInfo property) =>
        Comment(comments, $"T:{property.DeclaringType!.FullName}").Elements("param").SingleOrDefault(param => param.Attribute("name")!.Value == property.Name)
        ?? Comment(comments, $"P:{property.DeclaringType.FullName}.{property.Name}").Element("summary")!;

    private static XElement Comment(XElement[] comments, string member) => comments.Single(each => each.Attribute("name")!.Value == member);

    private static string Name(PropertyInfo property)
    {
        bool isNullable = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        return Name(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) + (isNullable ? " or null" : "");
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

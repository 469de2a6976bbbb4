using Bench.Diagnosers.Kernel;
using Xunit;

namespace Bench.Tests.Diagnosers;

/// <summary>What is found in a wineserver's trace? The lines are those that Wine 8.0 wrote.</summary>
public sealed class ServerTraceTests
{
    private static readonly string[] s_start =
    [
        "012c: *fd* 7 <- 23",
        "012c: init_first_thread( unix_pid=26392, unix_tid=26392, debug_level=0, reply_fd=7, wait_fd=9 )",
        "012c: init_first_thread() = 0 { pid=0128, tid=012c, server_start=1dd7b8be3709a3a (-2.4378230), session_id=00000001, info_size=0, machines={8664,014c} }",
        "012c: new_thread( process=ffffffff, access=001fffff, flags=00000001, request_fd=30, objattr={rootdir=0000,attributes=00000000,sd={},name=L\"\"} )",
        "012c: new_thread() = 0 { tid=0144, handle=0168 }",
        "0144: new_thread( process=ffffffff, access=001fffff, flags=00000001, request_fd=30, objattr={rootdir=0000,attributes=00000000,sd={},name=L\"\"} )",
        "0144: new_thread() = 0 { tid=0148, handle=016c }",
    ];

    private static readonly string[] s_operation =
    [
        "012c: create_event( access=02100002, manual_reset=1, initial_state=0, objattr={rootdir=0000,attributes=00000080,sd={},name=L\"\"} )",
        "012c: create_event() = 0 { handle=01a4 }",
        "012c: event_op( handle=01a4, op=1 )",
        "012c: event_op() = 0 { state=0 }",
        "0144: *wakeup* signaled=0",
        "0144: remove_completion( handle=015c )",
        "0144: remove_completion() = PENDING { ckey=00000000, cvalue=00000000, information=00000000, status=00000000 }",
        "012c: select( flags=3, cookie=0029f7bc, timeout=infinite, size=8, prev_apc=0000, result={}, data={WAIT_ALL,handles={01a4}}, contexts={} )",
        "012c: select() = 0 { call={APC_NONE}, apc_handle=0000, signaled=1, contexts={} }",
        "012c: close_handle( handle=01a4 )",
        "012c: close_handle() = 0",
    ];

    [Fact]
    public void The_callers_requests_by_name_its_objects_and_the_other_threads()
    {
        KernelSection section = Assert.Single(ServerTrace.Sections([.. s_start, Mark("begin"), .. s_operation, Mark("end"), Mark("settled")]));
        Assert.Equal(
            new Dictionary<string, int> { ["create_event"] = 1, ["event_op"] = 1, ["select"] = 1, ["close_handle"] = 1 }, section.Calls);
        Assert.Equal(1, section.Objects);
        Assert.Equal(1, section.OtherCalls);
    }

    [Fact]
    public void Nothing_outside_a_section_is_counted()
    {
        KernelSection section = Assert.Single(ServerTrace.Sections(
            [.. s_start, .. s_operation, Mark("begin"), Mark("end"), .. s_operation, Mark("settled"), .. s_operation]));
        Assert.Empty(section.Calls);
        Assert.Equal(0, section.Objects);
        // Until the thread pool has come to rest, its requests are those of the section.
        Assert.Equal(1, section.OtherCalls);
    }

    [Fact]
    public void Threads_of_other_processes_and_peers_do_not_count()
    {
        KernelSection section = Assert.Single(ServerTrace.Sections(
        [
            .. s_start,
            "0200: init_first_thread() = 0 { pid=01fc, tid=0200, server_start=1dd7b8be3709a3a (-2.4378230), session_id=00000001, info_size=0, machines={8664,014c} }",
            "0148: open_event( access=02100002, attributes=00000000, rootdir=008c, name=L\"io-strategies-section-0000-peer\" )",
            Mark("begin"),
            "0200: select( flags=3 )",
            "0148: read( async={handle=0150,event=0000}, pos=00000000 )",
            "0300: select( flags=3 )",
            Mark("end"),
            Mark("settled"),
        ]));
        Assert.Equal(0, section.OtherCalls);
    }

    [Fact]
    public void A_request_that_fails_makes_no_object()
    {
        KernelSection section = Assert.Single(ServerTrace.Sections(
        [
            .. s_start,
            Mark("begin"),
            "012c: create_file( access=80100080, sharing=00000001, create=1, options=00000000, attrs=00000000, objattr={}, filename=\"/tmp/a\" )",
            "012c: create_file() = NO_SUCH_FILE { handle=0000 }",
            Mark("end"),
            Mark("settled"),
        ]));
        Assert.Equal(1, section.Calls["create_file"]);
        Assert.Equal(0, section.Objects);
    }

    [Fact]
    public void Sections_come_in_their_order()
    {
        IReadOnlyList<KernelSection> sections = ServerTrace.Sections(
        [
            .. s_start,
            Mark("begin"), .. s_operation, Mark("end"), Mark("settled"),
            Mark("begin"), .. s_operation, .. s_operation, Mark("end"), Mark("settled"),
        ]);
        Assert.Equal([1, 2], sections.Select(section => section.Calls["select"]));
    }

    [Fact]
    public void A_trace_that_is_cut_off_is_an_error()
    {
        Assert.Throws<InvalidDataException>(() => ServerTrace.Sections([.. s_start, Mark("begin"), .. s_operation]));
        Assert.Throws<InvalidDataException>(() => ServerTrace.Sections([Mark("begin"), .. s_operation, Mark("end"), Mark("settled")]));
    }

    [Fact]
    public void What_is_no_trace_has_no_sections() => Assert.Empty(ServerTrace.Sections(["", "hello", "0024: ", "*** stack smashing detected ***"]));

    private static string Mark(string what) =>
        $"012c: open_event( access=02100002, attributes=00000000, rootdir=008c, name=L\"io-strategies-section-0000-{what}\" )";
}

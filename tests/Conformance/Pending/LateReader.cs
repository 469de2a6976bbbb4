using Conformance.Support;
using IoStrategies;

namespace Conformance.Pending;

/// <summary>Does a write wait until somebody takes its bytes?</summary>
public class LateReader
{
    [Theory, Strategies]
    public void A_write_waits_for_a_reader_who_comes_later(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Write);
        byte[] received = new byte[100];
        for (int i = 0; i < 5; i++)
        {
            byte[] sent = Pattern.Bytes(received.Length, i);
            PendingCall<int> write = PendingCall.Pending(() => pipe.File.Write(sent, 0));
            pipe.PeerReads(received);
            _ = write.Result();
            Pattern.AssertHolds(received, i);
        }
    }

    [Theory, Strategies]
    public void A_write_waits_until_the_last_byte_is_taken(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        Requires.Pipes(strategy);

        using var pipe = new StrategyPipe(strategy, IoDirection.Write);
        byte[] sent = Pattern.Bytes(100);
        PendingCall<int> write = PendingCall.Pending(() => pipe.File.Write(sent, 0));
        byte[] received = new byte[50];
        pipe.PeerReads(received);
        Pattern.AssertHolds(received, 0);
        write.AssertPending();
        pipe.PeerReads(received);
        Pattern.AssertHolds(received, 50);
        _ = write.Result();
    }
}

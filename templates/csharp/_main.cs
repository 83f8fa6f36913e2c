// Starts one snippet: its statements stand in a method here, since mcs knows no top-level statements.
static class Program
{
    static void Main()
    {
        Snippets.S{n}.Snippet.Run().GetAwaiter().GetResult();
    }
}

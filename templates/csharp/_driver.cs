// Runs the snippets of a batch, each a class of its own (templates/README.md, "The driver's side").
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

static class Program
{
    static readonly Dictionary<string, Func<Task>> snippets = new Dictionary<string, Func<Task>>
    {
        ["{n}"] = Snippets.S{n}.Snippet.Run,
    };

    static void Main(string[] args)
    {
        string word = args[0];
        string folder = Directory.GetCurrentDirectory();
        for (string line = Console.In.ReadLine(); line != null; line = Console.In.ReadLine())
        {
            string number = line.Split('\t')[0];
            Console.WriteLine(word + " begin " + number);
            string ending = "ok";
            try
            {
                snippets[number]().GetAwaiter().GetResult();
            }
            catch (Exception problem)
            {
                Console.WriteLine(problem);
                ending = "failed";
            }
            Directory.SetCurrentDirectory(folder);
            Console.WriteLine("\n" + word + " end " + number + " " + ending);
        }
    }
}

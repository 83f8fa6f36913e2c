# Parses each snippet that a line of standard input names, and runs none: Req is not here. The protocol is in templates/README.md.
[word] = System.argv()

for line <- IO.stream(:stdio, :line) do
  [number, path] = line |> String.trim_trailing("\n") |> String.split("\t", parts: 2)
  IO.puts("#{word} begin #{number}")

  result =
    case path |> File.read!() |> Code.string_to_quoted() do
      {:ok, _} ->
        "ok"

      {:error, reason} ->
        IO.inspect(reason)
        "failed"
    end

  IO.puts("\n#{word} end #{number} #{result}")
end

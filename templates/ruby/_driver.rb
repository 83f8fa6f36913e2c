# Runs many snippets in one process; the protocol is in templates/README.md.
word = ARGV.fetch(0)
ARGV.clear
folder = Dir.pwd
stdout, stderr = $stdout, $stderr
stdout.sync = true

STDIN.each_line(chomp: true) do |line|
  number, file = line.split("\t", 2)
  stdout.puts "#{word} begin #{number}"
  result = "ok"
  begin
    load File.expand_path(file), true
  rescue SystemExit => ending
    result = "failed" unless ending.success?
  rescue Exception => error # rubocop:disable Lint/RescueException
    stderr.puts error.full_message(highlight: false)
    result = "failed"
  ensure
    $stdout, $stderr = stdout, stderr
    Dir.chdir(folder)
  end
  stdout.puts "\n#{word} end #{number} #{result}"
end

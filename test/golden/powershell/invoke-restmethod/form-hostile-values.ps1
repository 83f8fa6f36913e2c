$parameters = @{
    Method = 'POST'
    Uri = 'http://example.test/p'
    ContentType = 'application/x-www-form-urlencoded'
    Body = @(
        'q=' + [uri]::EscapeDataString('''a'' "b" `c`')
        's=' + [uri]::EscapeDataString('$(id) ${x} $HOME')
        'b=' + [uri]::EscapeDataString('a\b\\')
        'f=' + [uri]::EscapeDataString('%s %41 %% #{x}')
        'p=' + [uri]::EscapeDataString('?> */ <?php')
        'amp=' + [uri]::EscapeDataString('a&b=c')
        'plus=' + [uri]::EscapeDataString('1+2 3')
        'semi=' + [uri]::EscapeDataString('a;b')
        'hash=' + [uri]::EscapeDataString('#x')
        'tilde=' + [uri]::EscapeDataString('~!*()''-._')
    ) -join '&'
}
Invoke-RestMethod @parameters

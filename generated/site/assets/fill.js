const fillTables = {"ways":[{"open":"'","close":"'","escapes":{"'":"'\\''"}},{"open":"","close":"","only":"[A-Za-z0-9_][A-Za-z0-9_./:-]*"},{"open":"","close":"","only":"[A-Za-z0-9_][A-Za-z0-9_./:=@+-]*"},{"open":"'","close":"'","escapes":{"'":"'\\''","\\":"\\\\","\u0000":"\\0000","\r":"\\r"},"numeric":[{"upTo":127,"format":"\\0{o3}","each":"character"}]},{"open":"\"$(printf '","close":"')\"","only":"[\\u0020-\\u00ff\\t]*","escapes":{"'":"'\\''","%":"%%","!":"\\041","\\":"\\\\"},"numeric":[{"upTo":255,"format":"\\{o3}","each":"character"}],"asciiOnly":true},{"open":"","close":""},{"open":"","close":"","escapes":{"\u0000":" ","\u0001":" ","\u0002":" ","\u0003":" ","\u0004":" ","\u0005":" ","\u0006":" ","\u0007":" ","\b":" ","\n":" ","\u000b":" ","\f":" ","\r":" ","\u000e":" ","\u000f":" ","\u0010":" ","\u0011":" ","\u0012":" ","\u0013":" ","\u0014":" ","\u0015":" ","\u0016":" ","\u0017":" ","\u0018":" ","\u0019":" ","\u001a":" ","\u001b":" ","\u001c":" ","\u001d":" ","\u001e":" ","\u001f":" ","":" "}},{"open":"'","close":"'","only":"[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]*","escapes":{"\\":"\\\\","'":"\\'"}},{"open":"\"","close":"\"","escapes":{"\\":"\\\\","\"":"\\\"","$":"\\$","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":127,"format":"\\x{x2}","each":"character"},{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"\"","close":"\"","only":"[\\u0000-\\u00ff]*","escapes":{"\\":"\\\\","\"":"\\\"","$":"\\$","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":255,"format":"\\x{x2}","each":"character"}],"asciiOnly":true},{"open":"\"","close":"\"","only":"[^\\n\"]*|\\n*","escapes":{"\\":"\\\\","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":255,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"'","close":"'","only":"[^\\n']*","escapes":{"\\":"\\\\","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":255,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"\"","close":"\"","only":"[^\\n]*|\\n*","escapes":{"\\":"\\\\","\"":"\\\"","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":255,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"`","close":"`","escapes":{"\\":"\\\\","`":"\\`","${":"\\${","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":255,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"\"","close":"\"","escapes":{"\\":"\\\\","\"":"\\\"","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":255,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"","close":"","only":"[A-Za-z_$][A-Za-z0-9_$]*","numeric":[{"upTo":255,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"\"","close":"\"","only":"[^\\n\"]*|\\n*","escapes":{"\\":"\\\\","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":255,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\U{x8}","each":"character"}]},{"open":"'","close":"'","only":"[^\\n']*","escapes":{"\\":"\\\\","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":255,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\U{x8}","each":"character"}]},{"open":"\"","close":"\"","only":"[^\\n]*|\\n*","escapes":{"\\":"\\\\","\"":"\\\"","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":255,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\U{x8}","each":"character"}]},{"open":"\"\"\"","close":"\"\"\"","escapes":{"\\":"\\\\","\"\"\"":"\\\"\\\"\\\"","\r":"\\r","\t":"\\t"},"atEnd":{"\"":"\\\""},"numeric":[{"upTo":255,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\U{x8}","each":"character"}]},{"open":"'","close":"'","only":"[^']*","escapes":{"\\":"\\\\","'":"\\'","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":255,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\U{x8}","each":"character"}]},{"open":"\"","close":"\"","escapes":{"\\":"\\\\","\"":"\\\"","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":255,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\U{x8}","each":"character"}]},{"open":"\"","close":"\"","only":"[^\\n\"]*|\\n*","escapes":{"\\":"\\\\","#{":"\\#{","#$":"\\#$","#@":"\\#@","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":127,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"'","close":"'","only":"[^'\\n\\t\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]*","escapes":{"\\":"\\\\"},"numeric":[{"upTo":127,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"\"","close":"\"","only":"[^\\n]*(?:\\n[^\\n]*){0,2}|\\n*","escapes":{"\\":"\\\\","\"":"\\\"","#{":"\\#{","#$":"\\#$","#@":"\\#@","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":127,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"%q(","close":")","only":"[^()\\\\\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]*","numeric":[{"upTo":127,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"%(","close":")","escapes":{"\\":"\\\\","(":"\\(",")":"\\)","#{":"\\#{","#$":"\\#$","#@":"\\#@","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":127,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"\"","close":"\"","escapes":{"\\":"\\\\","\"":"\\\"","#{":"\\#{","#$":"\\#$","#@":"\\#@","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":127,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"<<~'BODY'.chomp\n","close":"\nBODY","only":"(?!.*BODY)[^\\s\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}][^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]*\\n[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]*","numeric":[{"upTo":127,"format":"\\x{x2}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"\"","close":"\"","only":"[^\"\\\\\\n]*\\n*","escapes":{"\\":"\\\\","\"":"\\\"","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\U{x8}","each":"character"}]},{"open":"`","close":"`","only":"[^`\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]*","numeric":[{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\U{x8}","each":"character"}]},{"open":"\"","close":"\"","escapes":{"\\":"\\\\","\"":"\\\"","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\U{x8}","each":"character"}]},{"open":"`","close":"`","only":"[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]*","escapes":{"`":"` + \"`\" + `"},"numeric":[{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\U{x8}","each":"character"}]},{"open":"\"","close":"\"","only":"[\\u0000-\\u00ff]*","escapes":{"\\":"\\\\","\"":"\\\"","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":255,"format":"\\x{x2}","each":"character"}],"asciiOnly":true},{"open":"\"","close":"\"","only":"[^\\n]*|\\n*","escapes":{"\\":"\\\\","\"":"\\\"","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":255,"format":"\\{o3}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\" + Character.toString(0x{x}) + \"","each":"character"}]},{"open":"\"\"\"\n                ","close":"\"\"\"","only":"[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u1680\\u2000-\\u200b\\u200e\\u200f\\u2028-\\u202e\\u205f-\\u206f\\u3000\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]*\\n","escapes":{"\\":"\\\\","\"\"\"":"\"\"\\\"","\r":"\\r","\t":"\\t","\n":"\n                ","\n\n":"\n\n                ","\n\n\n":"\n\n\n                "," \n":"\\s\n                "," \n\n":"\\s\n\n                "},"atEnd":{"\"":"\\\""," ":"\\s","\n":"\n                "},"numeric":[{"upTo":255,"format":"\\{o3}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\" + Character.toString(0x{x}) + \"","each":"character"}]},{"open":"\"\"\"\n                ","close":"\"\"\"","only":"(?=(?:.*\\n)?[^\\s])[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u1680\\u2000-\\u200b\\u200e\\u200f\\u2028-\\u202e\\u205f-\\u206f\\u3000\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]*","escapes":{"\\":"\\\\","\"\"\"":"\"\"\\\"","\r":"\\r","\t":"\\t","\n":"\n                ","\n\n":"\n\n                ","\n\n\n":"\n\n\n                "," \n":"\\s\n                "," \n\n":"\\s\n\n                "},"atEnd":{"\"":"\\\""," ":"\\s","\n":"\n                "},"numeric":[{"upTo":255,"format":"\\{o3}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\" + Character.toString(0x{x}) + \"","each":"character"}]},{"open":"\"","close":"\"","escapes":{"\\":"\\\\","\"":"\\\"","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":255,"format":"\\{o3}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\" + Character.toString(0x{x}) + \"","each":"character"}]},{"open":"\"","close":"\"","only":"[^\\n\"]*|[^\\n]{0,19}|\\n*","escapes":{"\\":"\\\\","\"":"\\\"","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":255,"format":"\\{o3}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\" + Character.toString(0x{x}) + \"","each":"character"}]},{"open":"\"","close":"\"","escapes":{"\\":"\\\\","\"":"\\\"","\n":"\\n\"\n                + \"","\r":"\\r","\t":"\\t"},"atEnd":{"\n":"\\n"},"numeric":[{"upTo":255,"format":"\\{o3}","each":"character"},{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\" + Character.toString(0x{x}) + \"","each":"character"}]},{"open":"\"","close":"\"","only":"[^\\n\"$]*|\\n*","escapes":{"\\":"\\\\","\"":"\\\"","$":"\\$","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":1114111,"format":"\\u{x4}","each":"utf-16"}]},{"open":"\"\"\"","close":"\"\"\"","only":"(?:(?!\"\"\")[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}])*","escapes":{"$":"${'$'}"},"numeric":[{"upTo":1114111,"format":"\\u{x4}","each":"utf-16"}]},{"open":"\"","close":"\"","escapes":{"\\":"\\\\","\"":"\\\"","$":"\\$","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":1114111,"format":"\\u{x4}","each":"utf-16"}]},{"open":"\"","close":"\"","only":"[^\\\\\\n]*\\n*","escapes":{"\\":"\\\\","\"":"\\\"","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\U{x8}","each":"character"}]},{"open":"@\"","close":"\"","only":"[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]*","escapes":{"\"":"\"\""},"numeric":[{"upTo":65535,"format":"\\u{x4}","each":"character"},{"upTo":1114111,"format":"\\U{x8}","each":"character"}]},{"open":"\"","close":"\"","only":"[^\\n\"\\\\]*|\\n*","escapes":{"\\":"\\\\","\"":"\\\"","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":127,"format":"\\x{x2}","each":"character"},{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"r#\"","close":"\"#","only":"(?!.*\"#)[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]*","numeric":[{"upTo":127,"format":"\\x{x2}","each":"character"},{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"r##\"","close":"\"##","only":"(?!.*\"##)[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]*","numeric":[{"upTo":127,"format":"\\x{x2}","each":"character"},{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"\"","close":"\"","escapes":{"\\":"\\\\","\"":"\\\"","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":127,"format":"\\x{x2}","each":"character"},{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"b\"","close":"\"","escapes":{"\\":"\\\\","\"":"\\\"","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":255,"format":"\\x{x2}","each":"character"},{"upTo":1114111,"format":"?","each":"character"}],"asciiOnly":true},{"open":"\"","close":"\"","only":"[^\\n\"]*|\\n*","escapes":{"\\":"\\\\","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"#\"","close":"\"#","only":"(?!\")[^\\p{Cc}#]*","escapes":{"\\#":"\\#\\#","\"#":"\\#\"#","\r":"\\#r","\t":"\\#t"},"numeric":[{"upTo":1114111,"format":"\\#u{{x}}","each":"character"}]},{"open":"\"","close":"\"","only":"[^\\n]*(?:\\n[^\\n]*){0,2}|\\n*","escapes":{"\\":"\\\\","\"":"\\\"","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"#\"\"\"\n","close":"\n\"\"\"#","only":"[^#\\r]*\\\\[^#\\r]*","escapes":{"\\#":"\\#\\#","\"\"\"":"\\#\"\\#\"\\#\"","\r":"\\#r"},"numeric":[{"upTo":1114111,"format":"\\#u{{x}}","each":"character"}]},{"open":"\"\"\"\n","close":"\n\"\"\"","escapes":{"\\":"\\\\","\"\"\"":"\\\"\\\"\\\"","\r":"\\r"},"numeric":[{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"\"","close":"\"","escapes":{"\\":"\\\\","\"":"\\\"","\n":"\\n","\r":"\\r","\t":"\\t"},"numeric":[{"upTo":1114111,"format":"\\u{{x}}","each":"character"}]},{"open":"'","close":"'","only":"[^\\n\\t\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]*","escapes":{"'":"''","‘":"‘‘","’":"’’","‚":"‚‚","‛":"‛‛"},"numeric":[{"upTo":1114111,"format":"`u{{x}}","each":"character"}]},{"open":"\"","close":"\"","only":"[^\\n]*(?:\\n[^\\n]*){0,2}|\\n*","escapes":{"`":"``","$":"`$","\n":"`n","\r":"`r","\t":"`t","\"":"`\"","“":"`“","”":"`”","„":"`„","\n#":"`n`#","\"#":"`\"`#"},"numeric":[{"upTo":1114111,"format":"`u{{x}}","each":"character"}]},{"open":"@'\n","close":"\n'@","only":"(?!(?:.*\\n)?['‘’‚‛]@)[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]*","numeric":[{"upTo":1114111,"format":"`u{{x}}","each":"character"}]},{"open":"@\"\n","close":"\n\"@","escapes":{"`":"``","$":"`$","\r":"`r","\"@":"`\"@","“@":"`“@","”@":"`”@","„@":"`„@"},"numeric":[{"upTo":1114111,"format":"`u{{x}}","each":"character"}]},{"open":"\"","close":"\"","escapes":{"`":"``","$":"`$","\n":"`n","\r":"`r","\t":"`t","\"":"`\"","“":"`“","”":"`”","„":"`„","\n#":"`n`#","\"#":"`\"`#"},"numeric":[{"upTo":1114111,"format":"`u{{x}}","each":"character"}]},{"open":"\"","close":"\"","escapes":{"\\":"\\\\","\"":"\\\"","\n":"\\n","\r":"\\r","\t":"\\t","\b":"\\b","\f":"\\f"},"numeric":[{"upTo":1114111,"format":"\\u{x4}","each":"utf-16"}]}],"styles":{"shell":[0],"shell.form":[0],"shell.word":[1,0],"shell.item":[2,0],"shell.bytes":[3,0],"shell.latin1":[4,0],"raw":[5],"source":[6],"php":[7,8],"php.latin1":[9,7,8],"typescript":[10,11,12,13],"typescript.key":[14,10,11,12,13],"typescript.member":[15,14,10,11,12,13],"javascript":[10,11,12,13],"javascript.key":[14,10,11,12,13],"python":[16,17,18,19],"python.line":[20,21,16,17,18,19],"ruby":[22,23,24,25,26],"ruby.key":[27,22,23,24,25,26],"ruby.line":[27,22,23,24,25,26],"ruby.heredoc":[28,22,23,24,25,26],"go":[29,30,31],"go.body":[29,30,32,29,30,31],"go.latin1":[33,29,30,31],"java":[34,35,36,37],"java.block":[38,35,36,34,35,36,37],"java.lines":[39,34,35,36,37],"kotlin":[40,41,42],"csharp":[43,44,31],"csharp.form":[43,44,31],"rust":[45,46,47,48],"rust.latin1":[49,45,46,47,48],"swift":[50,51,52,53,54],"swift.line":[55,50,51,52,53,54],"powershell":[56,57,58,59],"powershell.line":[60,56,57,58,59],"http":[5],"http.json":[61,5]},"encodings":{"path":{"percent":" \"<>`#?{}"},"query":{"percent":" \"#'<>"},"least":{"percent":" "},"strict":{"percent":"[] \"<>\\^`{|}"},"strictQuery":{"percent":" \"<>\\^`{|}"},"form":{"percent":" !\"#$%&'()*+,/:;<=>?@[\\]^`{|}"},"host":{},"slash":{"map":{"\\":"/"}},"reserved":{"map":{"&":"%26","#":"%23"}},"reservedName":{"map":{"&":"%26","#":"%23","=":"%3D"}},"quoted":{"map":{"\"":"\\\"","\\":"\\\\"}},"partName":{"map":{"\n":"%0A","\r":"%0D","\"":"%22"}},"itemName":{"map":{":":"\\:",";":"\\;","=":"\\=","@":"\\@"}},"decode":{"decode":true}},"traits":["^$|\\{\\{|\\0|\\p{Surrogate}|^.{1501}|^(?=.{201}).*[^\\0-\\x7f]","^(?=.{1,200}$)https?:\\/\\/(?:[a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)*|(?:0|[1-9]\\d{0,2})(?:\\.(?:0|[1-9]\\d{0,2})){3})(?::\\d{1,5})?(?:\\/(?!\\.{1,2}(?:\\/|$))[\\w.~-]+)*$","","^\\s*(?:-?\\d|true|false|null|[\"[{])","^[ \\t]|[ \\t]$",":\\/\\/|^\\.|\\.$|\\.\\.|\\/\\.|\\.\\/","^[-=@]","^.{65}|^(?=.{21}).*[^\\0-\\x7f]","[A-Z]","[-_~]","\\.","[:@]","[$!*(),;]","[&=]","\\+","%","\\/","['`]","[<>|^]"," ","[?#]","[\\[\\]{}]","\\\\","\"","\\t","\\n","[\\u0001-\\u0008\\u000b-\\u001f\\u007f]","[\\u00a0-\\u00ac\\u00ae-\\u00ff]","[^\\u0000-\\u00ff\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]","(?![\\u0000-\\u001f\\u007f])[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]"],"invisible":"[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]"};
const fillerOf = ({ ways, styles, encodings, traits, invisible }) => {
const tests = traits.map((pattern) => new RegExp(pattern, 'su'));
const bytes = (text) => [...new TextEncoder().encode(text)];
const pad = (code, base, width) => code.toString(base).padStart(width, '0');
const encode = (name, value) => {
const { percent, map, decode } = encodings[name];
if (map) return value.replace(/[^]/g, (one) => map[one] ?? one);
if (!percent && !decode) return value;
const whole = percent?.includes('%') ? value : value.replace(/%(?![\da-f]{2})/gi, '%25');
if (decode) {
try {
return decodeURIComponent(whole);
} catch {
return value;
}
}
const escape = (one) => bytes(one).map((byte) => `%${pad(byte, 16, 2).toUpperCase()}`).join('');
return whole.replace(/[^]/gu, (one) => (one >= ' ' && one < '\x7f' && !percent.includes(one) ? one : escape(one)));
};
const prepare = ({ only, escapes = {}, asciiOnly, ...way }) => {
const sequences = Object.keys(escapes).sort((a, b) => b.length - a.length);
const quoted = sequences.map((one) => one.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
return {
atEnd: {},
numeric: [],
...way,
escapes,
only: only && new RegExp(`^(?:${only})$`, 'su'),
special: new RegExp([...quoted, invisible, ...(asciiOnly ? ['[^\\0-\\x7f]'] : [])].join('|'), 'gu'),
};
};
const prepared = ways.map(prepare);
const codes = (one, each) => {
if (each === 'utf-8') return bytes(one);
return each === 'utf-16' ? one.split('').map((unit) => unit.charCodeAt(0)) : [one.codePointAt(0)];
};
const spell = ({ numeric }, one) => {
const range = numeric.find(({ upTo }) => one.codePointAt(0) <= upTo);
if (!range) return one;
const format = (code) =>
range.format.replace(/\{([xo])(\d?)\}/, (_, base, width) => pad(code, base === 'x' ? 16 : 8, Number(width)));
return codes(one, range.each).map(format).join('');
};
const escape = (way, text, isLast) => {
const end = isLast && text ? way.atEnd[text.at(-1)] : undefined;
const body = end === undefined ? text : text.slice(0, -1);
return body.replace(way.special, (one) => way.escapes[one] ?? spell(way, one)) + (end ?? '');
};
return {
accepts: (bits, value) => {
const has = (index) => tests[index].test(value);
return has(1) ? (bits & 2) > 0 : tests.every((_, index) => (bits & (2 ** index)) > 0 || !has(index));
},
print: (style, parts, values) => {
const texts = parts.map((part) => {
if (typeof part === 'string') return [part];
const [name, ...names] = part;
const value = values[name];
return value === undefined ? [`{{${name}}}`] : [names.reduce((text, one) => encode(one, text), value), name];
});
const text = texts.map(([one]) => one).join('');
const way = prepared[styles[style].find((one) => prepared[one].only?.test(text) !== false)];
const whole = way.open + escape(way, text, true) + way.close;
const pieces = texts.map(([one, name], index) => [escape(way, one, index === texts.length - 1), name]);
pieces.unshift([way.open]);
pieces.push([way.close]);
return pieces.map(([one]) => one).join('') === whole ? pieces : [[whole, texts.find(([, name]) => name)?.[1]]];
},
};
};
if (globalThis.document)
(() => {
const panel = document.getElementById('values');
const filler = fillerOf(fillTables);
const key = `postwright-values ${new URL('..', document.currentScript.src).pathname}`;
const texts = JSON.parse(panel.dataset.texts);
const inputs = [...panel.querySelectorAll('[data-variable]')];
const remember = panel.querySelector('.remember input');
const isSecret = (input) => 'secret' in input.dataset;
const isMasked = (name) => inputs.some((one) => one.dataset.variable === name && one.classList.contains('masked'));
const bare = (values) => Object.assign(Object.create(null), values);
const read = () => {
try {
const { plain, secret } = JSON.parse(localStorage.getItem(key));
return { plain: bare(plain), secret: secret && bare(secret) };
} catch {
return { plain: bare() };
}
};
const write = () => {
const { plain, secret = bare() } = read();
for (const input of inputs) {
const { variable } = input.dataset;
const kept = isSecret(input) ? secret : plain;
delete kept[variable];
if (input.value) kept[variable] = input.value;
}
const isEmpty = !Object.keys({ ...plain, ...secret }).length && !remember?.checked;
try {
if (isEmpty) localStorage.removeItem(key);
else localStorage.setItem(key, JSON.stringify(keepsSecrets() ? { plain, secret } : { plain }));
} catch {}
};
const keepsSecrets = () => (remember ? remember.checked : Boolean(read().secret));
const show = (node, pieces) =>
node.replaceChildren(
...pieces.map(([text, name]) => {
if (!name) return text;
const mark = document.createElement('mark');
mark.textContent = text;
if (isMasked(name)) mark.className = 'masked';
return mark;
}),
);
const slots = [...document.querySelectorAll('[data-slot]')].map((node) => {
const [style, text] = node.dataset.slot.split(' ');
const colour = node.firstElementChild?.className ?? '';
return { node, style, parts: texts[text], colour, before: [...node.childNodes], now: '' };
});
const fillSlot = (slot, values) => {
const isFilled = slot.parts.some((part) => values[part[0]] !== undefined && typeof part !== 'string');
const pieces = isFilled ? filler.print(slot.style, slot.parts, values) : [];
const now = JSON.stringify(pieces.map(([text, name]) => [text, name && isMasked(name)]));
if (now === slot.now || (!isFilled && !slot.now)) return;
slot.now = isFilled ? now : '';
if (!isFilled) return slot.node.replaceChildren(...slot.before);
const inner = document.createElement('span');
inner.className = slot.colour;
show(inner, pieces);
slot.node.replaceChildren(inner);
};
const snippets = [...document.querySelectorAll('[data-fill]')].map((code) => {
const note = document.createElement('p');
note.className = 'unfilled';
note.setAttribute('role', 'status');
code.closest('.snippet').prepend(note);
const bits = code.dataset.fill.split(' ').map((one) => Number.parseInt(one, 36));
return { bits, note, slots: slots.filter(({ node }) => code.contains(node)) };
});
const fillSnippet = ({ bits, note, slots: own }) => {
const values = bare();
const left = [];
inputs.forEach(({ value, dataset: { variable } }, index) => {
if (!value) return;
if (filler.accepts(bits[index], value)) values[variable] = value;
else if (own.some(({ parts }) => parts.some((part) => part[0] === variable))) left.push(`{{${variable}}}`);
});
for (const slot of own) fillSlot(slot, values);
note.textContent = left.length ? `${left.join(', ')} left as it is: that value would change more of this code.` : '';
};
const places = [...document.querySelectorAll('.url var')].map((node) => ({ node, name: node.textContent.slice(2, -2) }));
const fillAddress = ({ node, name }) => {
const input = inputs.find(({ dataset }) => dataset.variable === name);
node.textContent = (!isSecret(input ?? { dataset: { secret: '' } }) && input.value) || `{{${name}}}`;
};
const fill = () => {
snippets.forEach(fillSnippet);
places.forEach(fillAddress);
const count = inputs.filter(({ value }) => value).length;
panel.querySelector('.count').textContent = count ? `${count} of ${inputs.length}` : '';
};
const load = () => {
const { plain, secret } = read();
if (remember) remember.checked = Boolean(secret);
for (const input of inputs) {
const { variable } = input.dataset;
if (!isSecret(input)) input.value = plain[variable] ?? '';
else if (secret) input.value = secret[variable] ?? '';
}
fill();
};
panel.addEventListener('input', () => {
write();
fill();
});
panel.querySelectorAll('.show').forEach((button) => {
const input = document.getElementById(button.getAttribute('aria-controls'));
button.addEventListener('click', () => {
button.setAttribute('aria-pressed', String(!input.classList.toggle('masked')));
fill();
});
});
panel.querySelector('.clear').addEventListener('click', () => {
try {
localStorage.removeItem(key);
} catch {}
for (const input of inputs) input.value = '';
if (remember) remember.checked = false;
fill();
});
addEventListener('storage', (event) => {
if (event.key === key || event.key === null) load();
});
load();
})();

// Runs the `main` of each snippet that a line of standard input names; its protocol is in templates/README.md.
import java.lang.reflect.InvocationTargetException
import kotlin.system.exitProcess

fun main(args: Array<String>) {
    val out = System.out
    val err = System.err
    for (line in generateSequence(::readLine)) {
        val number = line.substringBefore('\t')
        out.println("${args[0]} begin $number")
        out.flush()
        val isFine = run("s$number.MainKt")
        System.setOut(out)
        System.setErr(err)
        out.println("\n${args[0]} end $number ${if (isFine) "ok" else "failed"}")
        out.flush()
    }
    // Threads that a snippet leaves behind end with the driver.
    exitProcess(0)
}

private fun run(name: String): Boolean =
    try {
        Class.forName(name).getMethod("main", Array<String>::class.java).invoke(null, emptyArray<String>())
        true
    } catch (thrown: InvocationTargetException) {
        println(thrown.targetException.stackTraceToString())
        false
    } catch (thrown: ReflectiveOperationException) {
        println(thrown.stackTraceToString())
        false
    }

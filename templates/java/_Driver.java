import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Runs the `main` of each snippet that a line of standard input names; its protocol is in templates/README.md. */
public class Driver {
    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        Properties properties = (Properties) System.getProperties().clone();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String number = line.split("\t")[0];
            out.println(args[0] + " begin " + number);
            out.flush();
            boolean isFine = run("s" + number + ".Main");
            System.setOut(out);
            System.setErr(err);
            System.setProperties((Properties) properties.clone());
            out.println("\n" + args[0] + " end " + number + (isFine ? " ok" : " failed"));
            out.flush();
        }
        // Threads that a snippet leaves behind end with the driver.
        System.exit(0);
    }

    private static boolean run(String name) {
        try {
            Class.forName(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
            return true;
        } catch (InvocationTargetException thrown) {
            thrown.getCause().printStackTrace();
        } catch (ReflectiveOperationException | LinkageError thrown) {
            thrown.printStackTrace();
        }
        return false;
    }
}

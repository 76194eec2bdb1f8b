package dev.karst.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsFileTest {
  @TempDir private Path directory;

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("credentials"), text);
  }

  @Test
  void everyProfileIsAUser() throws IOException {
    Path file =
        file(
            """
            # Two of them.
            [default]
            aws_access_key_id = AKIDONE
            aws_secret_access_key = one/+=#two

            ; Without spaces.
            [ other name ]
            aws_secret_access_key=secret
            aws_access_key_id=AKIDTWO
            """);
    assertThat(CredentialsFile.read(file))
        .isEqualTo(Map.of("AKIDONE", "one/+=#two", "AKIDTWO", "secret"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x | 1 | expected a profile in brackets, or name = value",
        "aws_access_key_id = a | 1 | a setting must stand below a profile, such as [default]",
        "[a | 1 | a profile is a name in brackets, such as [default]",
        "[] | 1 | a profile is a name in brackets, such as [default]",
        "[a]; | 1 | profile [a] has no aws_access_key_id",
        "[a];aws_access_key_id=x | 1 | profile [a] has no aws_secret_access_key",
        "[a];aws_secret_access_key=x;[b] | 1 | profile [a] has no aws_access_key_id",
        "[a];aws_access_key_id= | 2 | aws_access_key_id is empty",
        "[a];aws_access_key_id=x;aws_access_key_id=y | 3 | aws_access_key_id is set twice in this"
            + " profile",
        "[a];aws_access_key_id=x/y | 2 | an aws_access_key_id has 1 to 128 letters, digits, '_',"
            + " '-', '+', '.', '@' and '='",
        "[a];aws_session_token=x | 2 | session tokens are not issued here; remove"
            + " aws_session_token",
        "[a];region = x | 2 | there is no setting \"region\"; a profile has aws_access_key_id and"
            + " aws_secret_access_key",
        "[a];aws_access_key_id=x;aws_secret_access_key=y;[a] | 4 | there is a profile [a] above"
            + " already",
        "[a];aws_access_key_id=x;aws_secret_access_key=y;[b];aws_access_key_id=x | 5 | another"
            + " profile has this aws_access_key_id",
      })
  void mistakesAreNamedWithTheirLine(String text, int line, String message) throws IOException {
    Path file = file(text.replace(';', '\n'));
    assertThatThrownBy(() -> Credentials.read(file))
        .isInstanceOf(InvalidCredentialsFileException.class)
        .hasMessage(file + ":" + line + ": " + message);
  }

  @Test
  void filesThatAreNone() throws IOException {
    Path missing = directory.resolve("missing");
    assertThatThrownBy(() -> Credentials.read(missing))
        .hasMessage("cannot read the credentials file " + missing);
    Path empty = file("# nothing\n");
    assertThatThrownBy(() -> Credentials.read(empty))
        .hasMessage(empty + ": there is no profile in it, such as [default]");
    Path binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xFF, 1});
    assertThatThrownBy(() -> Credentials.read(binary))
        .hasMessage("the credentials file " + binary + " is not text in UTF-8");
  }
}

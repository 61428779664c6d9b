package io.github.lifecycle4j.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A real PostgreSQL, started once for all tests of this JVM and stopped with it. */
public final class Postgres {

  private static final class Server {
    static final EmbeddedPostgres INSTANCE = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private Postgres() {}

  /** Connections to a database that all tests share: each uses tables of its own name. */
  public static DriverDataSource connections() {
    return new DriverDataSource(url());
  }

  public static String url() {
    return Server.INSTANCE.getJdbcUrl("postgres", "postgres");
  }
}

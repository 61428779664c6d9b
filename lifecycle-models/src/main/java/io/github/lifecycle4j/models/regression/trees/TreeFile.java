package io.github.lifecycle4j.models.regression.trees;

import io.github.lifecycle4j.models.internal.SealedBytes;
import io.github.lifecycle4j.models.regression.DesignBytes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of boosted trees, version 1, in a {@link SealedBytes seal}. A list is its size (int) and
 * its texts:
 *
 * <pre>
 * text response
 * regression:     text loss; double parameter, offset, factor
 * classification: list classes
 * list columns; for each column the list of its levels
 * int rounds; int length; the trees in the library's binary format (UBJSON)
 * </pre>
 */
final class TreeFile {

  private static final int VERSION = 1;
  private static final String REGRESSION = "boosted-trees regression";
  private static final String CLASSIFICATION = "boosted-trees classification";

  private TreeFile() {}

  static void save(Path file, TreeRegression model) {
    SealedBytes.save(
        file,
        REGRESSION,
        VERSION,
        out -> {
          out.writeUTF(model.response());
          out.writeUTF(model.objective().loss().name());
          out.writeDouble(model.objective().parameter());
          out.writeDouble(model.scale().offset());
          out.writeDouble(model.scale().factor());
          writeColumns(out, model.inputs());
          writeTrees(out, model.trees());
        });
  }

  static TreeRegression loadRegression(Path file) {
    TreeLibrary.require();
    return SealedBytes.load(
        file,
        REGRESSION,
        VERSION,
        (version, in) ->
            new TreeRegression(
                in.readUTF(), readObjective(in), readScale(in), readColumns(in), readTrees(in)));
  }

  static void save(Path file, TreeClassification model) {
    SealedBytes.save(
        file,
        CLASSIFICATION,
        VERSION,
        out -> {
          out.writeUTF(model.response());
          DesignBytes.writeTexts(out, model.classes());
          writeColumns(out, model.inputs());
          writeTrees(out, model.trees());
        });
  }

  static TreeClassification loadClassification(Path file) {
    TreeLibrary.require();
    return SealedBytes.load(
        file,
        CLASSIFICATION,
        VERSION,
        (version, in) ->
            new TreeClassification(
                in.readUTF(), DesignBytes.readTexts(in), readColumns(in), readTrees(in)));
  }

  private static TreeObjective readObjective(DataInputStream in) throws IOException {
    return new TreeObjective(TreeObjective.Loss.valueOf(in.readUTF()), in.readDouble());
  }

  private static ResponseScale readScale(DataInputStream in) throws IOException {
    return new ResponseScale(in.readDouble(), in.readDouble());
  }

  private static void writeColumns(DataOutputStream out, TreeColumns columns) throws IOException {
    DesignBytes.writeTexts(out, columns.names());
    for (List<String> levels : columns.levels()) {
      DesignBytes.writeTexts(out, levels);
    }
  }

  private static TreeColumns readColumns(DataInputStream in) throws IOException {
    List<String> names = DesignBytes.readTexts(in);
    List<List<String>> levels = new ArrayList<>();
    for (int column = 0; column < names.size(); column++) {
      levels.add(DesignBytes.readTexts(in));
    }
    return new TreeColumns(names, List.copyOf(levels));
  }

  private static void writeTrees(DataOutputStream out, TreeEnsemble trees) throws IOException {
    byte[] bytes = trees.toBytes();
    out.writeInt(trees.rounds());
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static TreeEnsemble readTrees(DataInputStream in) throws IOException {
    int rounds = in.readInt();
    return TreeEnsemble.of(in.readNBytes(in.readInt()), rounds);
  }
}

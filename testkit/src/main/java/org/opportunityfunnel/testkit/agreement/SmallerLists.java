package org.opportunityfunnel.testkit.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists that are a step smaller. */
final class SmallerLists {
  private SmallerLists() {}

  /** Without a half, a quarter, and so on down to single elements. */
  static <T> Stream<List<T>> without(List<T> list) {
    return Stream.iterate(list.size(), size -> size > 0, size -> size / 2)
        .flatMap(
            size ->
                IntStream.iterate(0, from -> from < list.size(), from -> from + size)
                    .mapToObj(from -> without(list, from, size)));
  }

  /** With one element in a smaller form. */
  static <T> Stream<List<T>> with(List<T> list, Function<T, Stream<T>> smaller) {
    return IntStream.range(0, list.size())
        .boxed()
        .flatMap(i -> smaller.apply(list.get(i)).map(one -> replaced(list, i, one)));
  }

  private static <T> List<T> without(List<T> list, int from, int size) {
    List<T> less = new ArrayList<>(list);
    less.subList(from, Math.min(from + size, list.size())).clear();
    return less;
  }

  private static <T> List<T> replaced(List<T> list, int index, T one) {
    List<T> other = new ArrayList<>(list);
    other.set(index, one);
    return other;
  }
}

package dev.karst.mapper.example;

import java.util.Optional;
import java.util.UUID;

/** {@link ProfileRepository}, or one that was built at run time. */
interface Profiles extends AnyRepository<Profile, ProfileKey> {
  Optional<Profile> find(UUID user, Profile.Realm realm);
}
